package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import uk.co.pharmacyiq.audit.sealing.rows.Cursor;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** Where sealing stands: which log is open, up to which event it has come, and on which database server that was. */
final class PositionStore {

    private static final int SHARD = 1;

    private static final String LOG = "select log from audit.log_book order by log desc limit 1";

    private static final String OPEN_LOG = "insert into audit.log_book (log, origin, quote) values (?, ?, ?)";

    private static final String SERVER = "select system_identifier from pg_control_system()";

    private static final String CURSOR = """
            select xid::text, writer_seq, event_id, system_identifier from audit.watermark where shard = ?
            """;

    private static final String MOVE = """
            insert into audit.watermark (shard, xid, writer_seq, event_id, system_identifier)
            values (?, ?::xid8, ?, ?, ?)
            on conflict (shard) do update
               set xid = excluded.xid, writer_seq = excluded.writer_seq, event_id = excluded.event_id,
                   system_identifier = excluded.system_identifier, updated_at = clock_timestamp()
            """;

    private record Position(Cursor cursor, long server) {}

    private PositionStore() {}

    /** The number of the open log; 1 where none was opened yet. */
    static int log(Connection connection, SealerKeys keys) throws SQLException {
        var log = Sql.first(connection, LOG, row -> row.getInt(1));
        if (log.isEmpty()) {
            openLog(connection, 1, keys, "");
        }
        return log.orElse(1);
    }

    static void openLog(Connection connection, int log, SealerKeys keys, String quote) throws SQLException {
        Sql.run(connection, OPEN_LOG, log, keys.origins().heads(log), quote);
    }

    static Optional<Cursor> cursor(Connection connection) throws SQLException {
        return position(connection).map(Position::cursor);
    }

    /** As {@link #cursor}, and makes sure that transaction numbers still mean what they meant. */
    static Cursor checked(Connection connection) throws SQLException {
        var position = position(connection);
        if (position.isPresent() && position.get().server() != server(connection)) {
            throw new SealingStopped(Finding.ofPlatform(
                    "rollback",
                    "The record was sealed on another database server: its numbers of transactions mean nothing here. "
                            + "If the database was restored, open a new log."));
        }
        return position.map(Position::cursor).orElse(Cursor.START);
    }

    static void move(Connection connection, Cursor cursor) throws SQLException {
        Sql.run(
                connection,
                MOVE,
                SHARD,
                Long.toString(cursor.xid()),
                cursor.sequence(),
                cursor.event(),
                server(connection));
    }

    private static Optional<Position> position(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                CURSOR,
                row -> new Position(
                        new Cursor(Long.parseLong(row.getString(1)), row.getLong(2), Sql.uuid(row, 3)), row.getLong(4)),
                SHARD);
    }

    private static long server(Connection connection) throws SQLException {
        return Sql.first(connection, SERVER, row -> row.getLong(1)).orElseThrow();
    }
}
