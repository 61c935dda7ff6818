package uk.co.pharmacyiq.work;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * What an action is about, as far as it is known before the work begins.
 *
 * @param premises where; permissions are held per premises
 * @param type the kind of thing, in lower case: {@code product}; empty where nothing is named
 * @param id its opaque identifier, never a personal one
 */
public record Target(Optional<PremisesId> premises, String type, String id) {

    /** Nothing in particular. */
    public static Target none() {
        return new Target(Optional.empty(), "", "");
    }

    public static Target at(PremisesId premises) {
        return new Target(Optional.of(premises), "", "");
    }

    public static Target of(String type, Object id) {
        return new Target(Optional.empty(), type, id.toString());
    }

    public Target about(String type, Object id) {
        return new Target(premises, type, id.toString());
    }
}
