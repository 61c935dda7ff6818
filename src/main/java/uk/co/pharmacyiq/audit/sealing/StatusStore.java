package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** How sealing goes, for the pages that show it. Losing the last of it in a crash loses nothing. */
final class StatusStore {

    /** What one tick came to. */
    record Tick(Sealer.State state, String told, Duration took, Duration lag, long sealed) {}

    /** What stands open. */
    record Open(int gaps, int findings, Duration oldest, long epoch) {}

    private static final String BEGIN = """
            insert into audit.sealer_status (shard, state) values (1, 'starting') on conflict (shard) do nothing
            """;

    private static final String TICK = """
            update audit.sealer_status s
               set state = u.state, told = u.told, ticked_at = clock_timestamp(), tick_ms = ?, lag_ms = ?, sealed = sealed + ?,
                   since = case when s.state = u.state then s.since else clock_timestamp() end
              from (values (?, ?)) as u (state, told)
             where s.shard = 1
            """;

    private static final String OPEN = """
            update audit.sealer_status set open_gaps = ?, findings = ?, oldest_ms = ?, epoch = ? where shard = 1
            """;

    private static final String RECONCILED = """
            update audit.sealer_status set reconciled_at = clock_timestamp() where shard = 1
            """;

    private StatusStore() {}

    static void begin(Connection connection) throws SQLException {
        Sql.run(connection, BEGIN);
    }

    static void tick(Connection connection, Tick tick) throws SQLException {
        Sql.rows(connection, "select set_config('synchronous_commit', 'off', true)", row -> true);
        Sql.run(
                connection,
                TICK,
                (int) tick.took().toMillis(),
                (int) Math.min(Integer.MAX_VALUE, Math.max(0, tick.lag().toMillis())),
                tick.sealed(),
                tick.state().name().toLowerCase(Locale.ROOT),
                tick.told());
    }

    static void open(Connection connection, Open open) throws SQLException {
        Sql.run(connection, OPEN, open.gaps(), open.findings(), open.oldest().toMillis(), open.epoch());
    }

    static void reconciled(Connection connection) throws SQLException {
        Sql.run(connection, RECONCILED);
    }
}
