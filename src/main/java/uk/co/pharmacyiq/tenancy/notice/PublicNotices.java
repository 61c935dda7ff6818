package uk.co.pharmacyiq.tenancy.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the notice of an organisation for whoever asks: anybody, before anybody is known. The database function behind it tells
 * what is public and no more. It is no act of anybody's, so nothing is recorded.
 */
@Component
public class PublicNotices {

    private static final String READ = """
            select controller, contact, officer, complaints, number, since
              from tenancy.read_notice(:handle)
            """;

    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    private final JdbcClient jdbc;
    private final DataHome home;

    PublicNotices(JdbcClient jdbc, DataHome home) {
        this.jdbc = jdbc;
        this.home = home;
    }

    public Optional<Published> find(String handle) {
        return HANDLE.matcher(handle).matches()
                ? jdbc.sql(READ)
                        .param("handle", handle)
                        .query((row, _) -> published(row))
                        .optional()
                : Optional.empty();
    }

    private Published published(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new Published(
                row.getString("controller"),
                number == 0
                        ? Told.NOTHING_YET
                        : new Told(row.getString("contact"), row.getString("officer"), row.getString("complaints")),
                number,
                row.getTimestamp("since").toInstant(),
                home.isUnitedKingdom());
    }
}
