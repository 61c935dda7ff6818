package uk.co.pharmacyiq.site;

import java.util.Comparator;
import java.util.List;
import uk.co.pharmacyiq.work.Rights;

/**
 * Premises a person may work at, as offered in the header.
 *
 * @param id what the switcher sends
 * @param name what the person reads
 */
public record PremisesChoice(String id, String name) {

    /** The premises this person has anything to do at, by name. */
    public static List<PremisesChoice> of(Rights rights) {
        return rights.surroundings().premises().entrySet().stream()
                .filter(premises -> rights.sees(premises.getKey()))
                .map(premises -> new PremisesChoice(premises.getKey().toString(), premises.getValue()))
                .sorted(Comparator.comparing(PremisesChoice::name))
                .toList();
    }
}
