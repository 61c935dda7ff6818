package uk.co.pharmacyiq.launcher;

import java.util.Optional;
import uk.co.pharmacyiq.launcher.installation.DataPurpose;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/**
 * What an operator decided for a real installation, complete and safe: one that is not is never made. See
 * {@link ConfigurationFile} for the keys.
 *
 * @param purpose what the data of its database is
 */
record RunConfiguration(
        Databases databases,
        TlsFiles tls,
        Server.Address address,
        KeySettings keys,
        DataPurpose purpose,
        Told told,
        FirstAdministrator.Request organisation) {

    /**
     * What the server is told of itself.
     *
     * @param origins the addresses under which browsers reach it, with commas; empty where it is this machine's own
     * @param country where it and all of its data are
     */
    record Told(String origins, String country) {}

    /** How to reach the database: always as the server's role, and for two tasks as another, where that was given. */
    record Databases(DatabaseAccess app, Optional<DatabaseAccess> migrator, Optional<DatabaseAccess> catalogue) {}
}
