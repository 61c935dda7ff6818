package uk.co.pharmacyiq.launcher.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.TenantContext.ContextKey;

/** Tells the database by which key the server says for whom it works, as only its owner can. */
public final class ContextKeys {

    private static final String ADD = """
            insert into kernel.context_key (key_id, inner_pad, outer_pad)
            values (?, ?, ?)
            on conflict (key_id) do nothing
            """;

    private ContextKeys() {}

    /** Adds the key of this master key, as the migrator; doing it again changes nothing. */
    public static void add(DatabaseAccess migrator, MasterKey masterKey) throws SQLException {
        var key = ContextKey.of(masterKey);
        try (Connection connection = migrator.connect();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setInt(1, key.id());
            add.setBytes(2, key.innerPad());
            add.setBytes(3, key.outerPad());
            add.executeUpdate();
        }
    }
}
