package uk.co.pharmacyiq.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.kernel.Profession;

/**
 * A role as somebody would like it to be.
 *
 * @param code of the role to change, or to copy
 * @param copy whether another role is to be made of it
 * @param from the version the wish was made from; if there is a later one by now, it is refused
 * @param profession of a copy; a role that is changed keeps its own
 */
public record RoleDraft(
        String code, boolean copy, int from, String title, Optional<Profession> profession, Set<String> permissions) {

    public RoleDraft {
        permissions = Set.copyOf(permissions);
    }

    /** The role it would become. */
    Role of(Role base) {
        return copy
                ? new Role(new Role.Name(codeOf(title), base.name().origin(), 1), title, profession, permissions)
                : new Role(
                        new Role.Name(base.code(), base.name().origin(), base.version() + 1),
                        title,
                        base.profession(),
                        permissions);
    }

    /** {@code Saturday dispenser} is {@code saturday-dispenser} for good. */
    static String codeOf(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
