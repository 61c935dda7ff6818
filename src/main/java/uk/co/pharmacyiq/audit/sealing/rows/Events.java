package uk.co.pharmacyiq.audit.sealing.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads events in the order in which they become leaves. Only transactions below the oldest one still open are read, by the
 * snapshot of the reading statement itself: none that ends later can come before what was read. The order names the
 * column of the table and never the column of the result, which is text and would sort as text.
 */
public final class Events {

    /** Which transactions have ended: all below the first number; none from the second on had begun. */
    public record Snapshot(long oldestOpen, long next) {}

    private static final String SNAPSHOT = """
            select pg_snapshot_xmin(s)::text, pg_snapshot_xmax(s)::text from pg_current_snapshot() s
            """;

    private static final String AFTER = "select " + EventRow.COLUMNS + """
              from audit.event e
             where (e.xid, e.writer_seq, e.event_id) > (?::xid8, ?, ?)
               and e.xid < pg_snapshot_xmin(pg_current_snapshot())
             order by e.xid, e.writer_seq, e.event_id
             limit ?
            """;

    private static final String UNSEALED = "select " + EventRow.COLUMNS + """
              from audit.event e
             where not exists (
                       select from audit.leaf l
                        where l.organisation_id = e.organisation_id and l.event_id = e.event_id)
             order by e.xid, e.writer_seq, e.event_id
             limit ?
            """;

    private static final String FIRST_AFTER = """
            select (extract(epoch from e.at) * 1000)::int8
              from audit.event e
             where (e.xid, e.writer_seq, e.event_id) > (?::xid8, ?, ?)
             order by e.xid, e.writer_seq, e.event_id
             limit 1
            """;

    private static final String OF_WRITER = "select " + EventRow.COLUMNS + """
              from audit.event e
             where e.writer_id = ? and e.at > clock_timestamp() - interval '1 day'
             order by e.xid, e.writer_seq, e.event_id
            """;

    private static final String ONE = "select " + EventRow.COLUMNS + """
              from audit.event e
             where e.organisation_id = ? and e.event_id = ? and e.at = ?
            """;

    private Events() {}

    public static Snapshot snapshot(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        SNAPSHOT,
                        row -> new Snapshot(Long.parseLong(row.getString(1)), Long.parseLong(row.getString(2))))
                .orElseThrow();
    }

    public static List<EventRow> after(Connection connection, Cursor cursor, int limit) throws SQLException {
        return Sql.rows(
                connection,
                AFTER,
                EventRow::read,
                Long.toString(cursor.xid()),
                cursor.sequence(),
                cursor.event(),
                limit);
    }

    /** What a writer that began to write just now has written. */
    public static List<EventRow> of(Connection connection, UUID writer) throws SQLException {
        return Sql.rows(connection, OF_WRITER, EventRow::read, writer);
    }

    /** Events of which no log holds a leaf, whatever their transaction's number. */
    public static List<EventRow> unsealed(Connection connection, int limit) throws SQLException {
        return Sql.rows(connection, UNSEALED, EventRow::read, limit);
    }

    /** When the first event behind the cursor was written, in milliseconds since 1970, whether it may be sealed or not. */
    public static Optional<Long> firstAfter(Connection connection, Cursor cursor) throws SQLException {
        return Sql.first(
                connection,
                FIRST_AFTER,
                row -> row.getLong(1),
                Long.toString(cursor.xid()),
                cursor.sequence(),
                cursor.event());
    }

    public static Optional<EventRow> one(Connection connection, EventRow.Place place, Instant at) throws SQLException {
        return Sql.first(connection, ONE, EventRow::read, place.organisation(), place.event(), at);
    }
}
