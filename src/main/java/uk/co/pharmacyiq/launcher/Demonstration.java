package uk.co.pharmacyiq.launcher;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * Fills an empty system with made-up organisations. It is asked once for a data folder, before anybody can have signed
 * in, and again only if it did not come to its end; it must then make good what is missing. Same seed, same data.
 */
public interface Demonstration {

    /** Puts the data in through the running application and tells who can sign in. */
    Accounts seed(ConfigurableApplicationContext application, Options options);

    /** How much data, which data, and the two database roles the application itself does not have. */
    record Options(int organisations, long seed, DatabaseAccess catalogue, DatabaseAccess administrator) {}

    /** Who is there to look at and to sign in as. */
    record Accounts(List<Organisation> organisations, List<User> users) {
        static final Accounts NONE = new Accounts(List.of(), List.of());
    }

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
