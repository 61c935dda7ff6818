package uk.co.pharmacyiq.launcher.installation;

import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.kernel.DataPlace;
import uk.co.pharmacyiq.kernel.TransferBasis;

/**
 * Reads where everything is that the configuration names: each line ends in {@code country}. What holds patients' data or a key
 * to it must be in the United Kingdom; what is sent no more than sums of the record may be elsewhere, with a basis.
 */
public final class PlaceLines {

    static final Set<String> KEYS =
            Set.of("data.country", "database.country", "audit.time-stamp.country", "audit.time-stamp.transfer-basis");

    private static final String HOW = " (two letters: GB is the United Kingdom)";

    private PlaceLines() {}

    /** Where all of it is: nothing starts that holds patients' data outside the United Kingdom. */
    public static String ofServer(ConfigurationValues values) {
        if (values.databaseIsElsewhere()) {
            pinned(values, "database.country", "the database is");
        }
        return pinned(values, "data.country", "this server, its disks, logs and back-ups are");
    }

    /** A place that must be in the United Kingdom; the country, for what is told of it. */
    static String pinned(ConfigurationValues values, String key, String what) {
        String country = values.value(key);
        if (country == null) {
            values.faults().add(key + " is missing: say in which country " + what + HOW);
        } else if (!country.equals(DataPlace.UNITED_KINGDOM.country())) {
            values.faults()
                    .add(key + " must be GB: patients' data is kept in the United Kingdom, and " + what
                            + " in no other country");
        }
        return country == null ? "" : country;
    }

    /** A place that may be elsewhere if something allows it. */
    static void outside(ConfigurationValues values, String prefix) {
        String country = values.value(prefix + ".country");
        String basis = values.value(prefix + ".transfer-basis");
        if (country == null) {
            values.faults().add(prefix + ".country is missing: say in which country it is" + HOW);
        } else if (!DataPlace.isCountry(country)) {
            values.faults().add(prefix + ".country must be the two letters of a country" + HOW);
        } else if (DataPlace.of(country, Optional.ofNullable(basis).flatMap(TransferBasis::parse))
                .isEmpty()) {
            values.faults()
                    .add(prefix + ".transfer-basis must say what allows sending to " + DataPlace.name(country)
                            + ": adequacy, where UK regulations find that country adequate, idta or addendum");
        }
    }
}
