package uk.co.pharmacyiq.site.share;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** On whose share a request counts. */
public sealed interface Whose {

    /** Somebody of an organisation, or a program of theirs. */
    record Of(OrganisationId id) implements Whose {}

    /** Somebody not known, or not yet. All of them have one share between them, and one address at most half of it. */
    record Stranger(String address) implements Whose {}

    /** The organisation; none where nobody is known. */
    default Optional<OrganisationId> organisation() {
        return switch (this) {
            case Of(var id) -> Optional.of(id);
            case Stranger _ -> Optional.empty();
        };
    }
}
