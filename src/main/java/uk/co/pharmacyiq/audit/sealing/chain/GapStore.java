package uk.co.pharmacyiq.audit.sealing.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.sealing.chain.Gaps.GivenUp;
import uk.co.pharmacyiq.audit.sealing.chain.Gaps.Missing;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** Missing numbers, as the database keeps them. */
final class GapStore {

    /** A number that is missing, and may still come. */
    record Open(Missing number, Instant since, long due) {}

    private static final String GIVEN_UP = """
            select writer_id, writer_seq, before_mac from audit.gap where state = 'sealed'
            """;

    private static final String OPEN = """
            select writer_id, writer_seq, noticed_at, due_xid::text from audit.gap where state = 'open'
            """;

    private static final String NOTICE = """
            insert into audit.gap (writer_id, writer_seq, noticed_at, due_xid, state)
            values (?, ?, ?, ?::xid8, 'open')
            on conflict (writer_id, writer_seq) do nothing
            """;

    private static final String GIVE_UP = """
            insert into audit.gap (writer_id, writer_seq, due_xid, before_mac, state, settled_at)
            values (?, ?, ?::xid8, ?, 'sealed', clock_timestamp())
            on conflict (writer_id, writer_seq) do update
               set state = excluded.state, before_mac = excluded.before_mac, settled_at = excluded.settled_at
            """;

    private static final String SETTLE = """
            update audit.gap set state = ?, settled_at = clock_timestamp() where writer_id = ? and writer_seq = ?
            """;

    private static final String LINK = """
            update audit.gap set before_mac = ? where writer_id = ? and writer_seq = ? and state = 'sealed'
            """;

    private GapStore() {}

    static List<GivenUp> givenUp(Connection connection) throws SQLException {
        return Sql.rows(
                connection,
                GIVEN_UP,
                row -> new GivenUp(
                        new Missing(Sql.uuid(row, 1), row.getLong(2)), Optional.ofNullable(row.getBytes(3))));
    }

    static List<Open> open(Connection connection) throws SQLException {
        return Sql.rows(
                connection,
                OPEN,
                row -> new Open(
                        new Missing(Sql.uuid(row, 1), row.getLong(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Long.parseLong(row.getString(4))));
    }

    static void notice(Connection connection, Missing number, Instant since, long due) throws SQLException {
        Sql.run(connection, NOTICE, number.writer(), number.number(), since, Long.toString(due));
    }

    static void giveUp(Connection connection, GivenUp gap, long due) throws SQLException {
        Sql.run(
                connection,
                GIVE_UP,
                gap.number().writer(),
                gap.number().number(),
                Long.toString(due),
                gap.before().orElse(null));
    }

    static void settle(Connection connection, Missing number, String state) throws SQLException {
        Sql.run(connection, SETTLE, state, number.writer(), number.number());
    }

    static void link(Connection connection, GivenUp gap) throws SQLException {
        Sql.run(
                connection,
                LINK,
                gap.before().orElse(null),
                gap.number().writer(),
                gap.number().number());
    }
}
