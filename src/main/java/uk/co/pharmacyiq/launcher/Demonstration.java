package uk.co.pharmacyiq.launcher;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * Fills an empty system with made-up organisations. It is asked once for a data folder, before anybody can have signed
 * in, and again only if it did not come to its end; it must then make good what is missing. Same seed, same data.
 */
public interface Demonstration {

    /** Puts the data in through the running application and tells who can sign in. */
    Accounts seed(Options options);

    /**
     * How much data, and which data.
     *
     * @param catalogue the database role that may bring medicines in; the application itself may not
     * @param progress told in words how far it has come
     */
    record Options(
            int organisations, Patients patients, long seed, DatabaseAccess catalogue, Consumer<String> progress) {}

    /**
     * How many patients.
     *
     * @param organisations how many of the organisations have any
     * @param each how many each of those has, {@link #LEAST} or more
     */
    record Patients(int organisations, int each) {

        /** Those that a demonstration needs: a family, somebody written down twice, and others. */
        public static final int LEAST = 20;

        /** Two organisations have patients: enough to see that none sees another's. */
        public static Patients usual() {
            return new Patients(2, 75);
        }
    }

    /** Who is there to look at and to sign in as. */
    record Accounts(List<Organisation> organisations, List<User> users) {}

    /** An organisation with its premises. */
    record Organisation(UUID id, String name, List<Premises> premises) {}

    /** One pharmacy of an organisation. */
    record Premises(UUID id, String name, String odsCode) {}

    /** Somebody who can sign in; {@code premises} are ids, empty for the whole organisation. */
    record User(
            String username,
            String password,
            @Nullable String totpSecret,
            String role,
            @Nullable UUID organisation,
            List<UUID> premises,
            @Nullable String gphcNumber) {

        @Override
        public String toString() {
            return "User[" + username + "]";
        }
    }
}
