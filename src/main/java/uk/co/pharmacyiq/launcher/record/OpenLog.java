package uk.co.pharmacyiq.launcher.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * The log of heads that is open.
 *
 * @param size how many entries of it the database has
 */
record OpenLog(String origin, long size) {

    static OpenLog of(DatabaseAccess sealer) throws SQLException {
        try (Connection connection = sealer.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select b.origin, coalesce(h.size, 0)
                          from audit.log_book b
                          left join audit.head_log h on h.log = b.log
                         order by b.log desc
                         limit 1""")) {
            if (!row.next()) {
                throw new CommandFailed("There is no log yet: no sealer has run on this database");
            }
            return new OpenLog(row.getString(1), row.getLong(2));
        }
    }
}
