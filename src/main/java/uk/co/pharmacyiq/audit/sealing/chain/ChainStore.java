package uk.co.pharmacyiq.audit.sealing.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;
import uk.co.pharmacyiq.audit.sealing.rows.Events;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** How far the chains of writers are checked, as the database keeps it. */
final class ChainStore {

    private static final String WRITERS = """
            select writer_id, next_seq, last_mac, (extract(epoch from last_at) * 1000)::int8
              from audit.writer
             where writer_id = any(?)
            """;

    private static final String WAITING = """
            select writer_id, writer_seq, last_seq, last_mac, organisation_id, event_id, at
              from audit.waiting
             where writer_id = any(?)
             order by writer_id, writer_seq
            """;

    private static final String SAVE = """
            insert into audit.writer as w (writer_id, next_seq, last_mac, last_at)
            values (?, ?, ?, timestamptz 'epoch' + ?::float8 * interval '1 millisecond')
            on conflict (writer_id) do update
               set next_seq = excluded.next_seq, last_mac = excluded.last_mac, last_at = excluded.last_at,
                   last_seen = clock_timestamp()
            """;

    private static final String FORGET = "delete from audit.waiting where writer_id = any(?)";

    private static final String WAIT = """
            insert into audit.waiting (writer_id, writer_seq, last_seq, last_mac, organisation_id, event_id, at)
            values (?, ?, ?, ?, ?, ?, timestamptz 'epoch' + ?::int8 * interval '1 microsecond')
            """;

    private record Apart(UUID writer, Stretch stretch, Optional<Waiting> waiting) {}

    private record Waiting(EventRow.Place place, Instant at) {}

    private ChainStore() {}

    static void load(Connection connection, List<Chain> chains) throws SQLException {
        var byWriter = new HashMap<UUID, Chain>();
        chains.forEach(chain -> byWriter.put(chain.writer(), chain));
        var writers = byWriter.keySet().toArray(UUID[]::new);
        Sql.rows(connection, WRITERS, row -> begin(byWriter, row), (Object) writers);
        for (var apart : Sql.rows(connection, WAITING, ChainStore::apart, (Object) writers)) {
            if (apart.waiting().isPresent()) {
                var waiting = apart.waiting().get();
                apart.stretch().waiting =
                        Events.one(connection, waiting.place(), waiting.at()).orElse(null);
            }
            var chain = byWriter.get(apart.writer());
            if (chain != null) {
                chain.stretches().put(apart.stretch().first, apart.stretch());
            }
        }
    }

    static void store(Connection connection, List<Chain> chains) throws SQLException {
        Sql.run(connection, FORGET, (Object) chains.stream().map(Chain::writer).toArray(UUID[]::new));
        for (var chain : chains) {
            var checked = chain.stretches().firstEntry().getValue();
            var latest = chain.clock().latest();
            @Nullable Long lastAt = latest.isPresent() ? latest.getAsLong() : null;
            Sql.run(connection, SAVE, chain.writer(), checked.last + 1, checked.lastMac, lastAt);
            for (var apart : chain.stretches().tailMap(1L).values()) {
                wait(connection, chain.writer(), apart);
            }
        }
    }

    private static void wait(Connection connection, UUID writer, Stretch apart) throws SQLException {
        var row = apart.waiting;
        Sql.run(
                connection,
                WAIT,
                writer,
                apart.first,
                apart.last,
                apart.lastMac,
                row == null ? null : row.organisation(),
                row == null ? null : row.event(),
                row == null ? null : row.at());
    }

    private static boolean begin(Map<UUID, Chain> chains, ResultSet row) throws SQLException {
        var chain = chains.get(Sql.uuid(row, 1));
        long next = row.getLong(2);
        var lastMac = row.getBytes(3);
        long lastAt = row.getLong(4);
        if (chain != null) {
            chain.stretches().put(0L, new Stretch(0, next - 1, lastMac));
            if (lastAt != 0) {
                chain.clock().goesBack(lastAt);
            }
        }
        return true;
    }

    private static Apart apart(ResultSet row) throws SQLException {
        var stretch = new Stretch(row.getLong(2), row.getLong(3), row.getBytes(4));
        var event = row.getObject(6, UUID.class);
        var waiting = event == null
                ? Optional.<Waiting>empty()
                : Optional.of(new Waiting(
                        new EventRow.Place(Sql.uuid(row, 5), event),
                        row.getObject(7, OffsetDateTime.class).toInstant()));
        return new Apart(Sql.uuid(row, 1), stretch, waiting);
    }
}
