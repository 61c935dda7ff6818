package uk.co.pharmacyiq.launcher.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** Has the sealer sign an organisation's newest checkpoint, and waits until it is there. */
final class Signatures {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Signatures() {}

    static void ask(DatabaseAccess auditor, OrganisationId organisation) throws SQLException, InterruptedException {
        UUID request = UUID.randomUUID();
        try (Connection connection = auditor.connect()) {
            mayWrite(connection);
            try (PreparedStatement ask = connection.prepareStatement(
                    "insert into audit.signing_request (organisation_id, request_id) values (?, ?)")) {
                ask.setObject(1, organisation.value());
                ask.setObject(2, request);
                ask.executeUpdate();
            }
            for (long left = PATIENCE.toMillis(); left > 0; left -= PAUSE.toMillis()) {
                if (isAnswered(connection, organisation, request)) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
        throw new CommandFailed("The sealer does not answer: is it running? 'doctor' says how sealing goes");
    }

    /** The role reads only unless it says otherwise; a request is all it may write. */
    private static void mayWrite(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction read write");
        }
    }

    /** The sealer takes a request away when it has signed. */
    private static boolean isAnswered(Connection connection, OrganisationId organisation, UUID request)
            throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(
                "select 1 from audit.signing_request where organisation_id = ? and request_id = ?")) {
            look.setObject(1, organisation.value());
            look.setObject(2, request);
            try (ResultSet row = look.executeQuery()) {
                return !row.next();
            }
        }
    }
}
