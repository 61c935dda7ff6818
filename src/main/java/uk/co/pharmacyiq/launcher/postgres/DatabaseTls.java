package uk.co.pharmacyiq.launcher.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether the way to the database is one that nobody listens on.
 *
 * @param isOpen whether somebody between here and there could read along, or pretend to be the database
 */
public record DatabaseTls(boolean isOpen, String text) {

    /** What the database says of a connection that was made for the purpose. */
    public static DatabaseTls of(DatabaseAccess access, boolean isElsewhere) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select ssl, version, cipher from pg_catalog.pg_stat_ssl where pid = pg_backend_pid()")) {
            if (row.next() && row.getBoolean(1)) {
                boolean checked = access.jdbcUrl().contains("sslmode=verify-full");
                return new DatabaseTls(
                        isElsewhere && !checked,
                        row.getString(2) + " " + row.getString(3)
                                + (checked ? ", certificate checked" : ", but nobody checks who answers"));
            }
            return new DatabaseTls(
                    isElsewhere,
                    isElsewhere
                            ? "none: whoever is in between reads along"
                            : "none, as the database is on this machine");
        }
    }
}
