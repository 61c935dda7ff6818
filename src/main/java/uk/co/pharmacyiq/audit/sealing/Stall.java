package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import uk.co.pharmacyiq.audit.sealing.rows.Cursor;
import uk.co.pharmacyiq.audit.sealing.rows.Events;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** How long the oldest open transaction of the database server has held sealing up, and whose it is. */
final class Stall {

    private static final String WHOSE = """
            select 'process ' || a.pid || coalesce(' of role ' || a.usename, '') || coalesce(' in database ' || a.datname, '')
              from pg_stat_activity a
             where a.backend_xid::text::bigint = ? % 4294967296
            """;

    private final Clock clock;
    private long oldest = -1;
    private Instant since = Instant.EPOCH;

    Stall(Clock clock) {
        this.clock = clock;
    }

    /** How long the same transaction has been the oldest open one; zero where none is open. */
    Duration of(Events.Snapshot snapshot) {
        if (snapshot.oldestOpen() == snapshot.next()) {
            oldest = -1;
            return Duration.ZERO;
        }
        if (snapshot.oldestOpen() != oldest) {
            oldest = snapshot.oldestOpen();
            since = clock.instant();
        }
        return Duration.between(since, clock.instant());
    }

    /** How long the first event behind the cursor has waited. */
    Duration lag(Connection connection, Cursor cursor) throws SQLException {
        return Events.firstAfter(connection, cursor)
                .map(at -> Duration.ofMillis(Math.max(0, clock.millis() - at)))
                .orElse(Duration.ZERO);
    }

    String sentence(Connection connection, Duration open) throws SQLException {
        var whose = Sql.first(connection, WHOSE, row -> row.getString(1), oldest)
                .orElse("prepared, or of a process that cannot be seen");
        return "A transaction has been open for %d seconds and keeps newer events from being sealed: %s."
                .formatted(open.toSeconds(), whose);
    }
}
