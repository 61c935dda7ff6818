package uk.co.pharmacyiq.work;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.Profession;

/**
 * Something that can be asked of the platform, declared as a constant beside its use case. Names and permissions are
 * stored: add, never rename.
 *
 * @param name as it stands on the record: {@code STOCK_ISSUE}
 * @param permission what a role must hold: {@code stock.issue}
 * @param kind whether it changes anything
 * @param scope where the permission must be held
 * @param profession where the law or the profession asks for it: whose live registration it takes
 * @param proof whether the person must have shown within the last five minutes that it is them (SC-24)
 * @param answer the type of what is answered when it is done
 */
public record Action<T>(
        String name,
        String permission,
        Kind kind,
        Scope scope,
        Optional<Profession> profession,
        boolean proof,
        Class<T> answer) {

    /** Whether it changes anything. */
    public enum Kind {
        CHANGES,
        LOOKS
    }

    /** Where the permission must be held. */
    public enum Scope {
        /** At the premises asked about, or everywhere. */
        PREMISES,
        /** Everywhere in the organisation. */
        ORGANISATION,
        /** Anywhere at all: what is asked is not about one premises. */
        ANYWHERE,
        /** Nowhere: every signed-in person may, about themselves. */
        SELF,
        /** The operator of the installation, never a person. */
        OPERATOR
    }

    public static <T> Action<T> changes(String name, String permission, Scope scope, Class<T> answer) {
        return new Action<>(name, permission, Kind.CHANGES, scope, Optional.empty(), false, answer);
    }

    public static <T> Action<T> looks(String name, String permission, Scope scope, Class<T> answer) {
        return new Action<>(name, permission, Kind.LOOKS, scope, Optional.empty(), false, answer);
    }

    /** The same action as a professional act: it takes a live registration of that profession (GP-02, GP-03). */
    public Action<T> by(Profession required) {
        return new Action<>(name, permission, kind, scope, Optional.of(required), proof, answer);
    }

    /** The same action as one so grave that a session somebody left open must not be enough for it (SC-24). */
    public Action<T> afterProof() {
        return new Action<>(name, permission, kind, scope, profession, true, answer);
    }
}
