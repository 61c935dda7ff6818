package uk.co.pharmacyiq.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.keys.TenantContext;
import uk.co.pharmacyiq.keys.TestKeys;

/** One client's transactions: the statements an issue runs, and a look at a record of eight entries with one added. */
final class IsolationWork {

    /** Who is said to be at work. */
    enum Binding {
        NONE,
        SETTING,
        SIGNED
    }

    private static final String ANSWERED = """
            select digest from work.answer where organisation_id = ? and person_id = ? and key = 'none'
            """;

    private static final String LOCK = """
            select b.product, b.batch, b.expiry, b.place_id, p.kind, b.quantity
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
             where b.organisation_id = ? and b.premises_id = ? and b.product = ? and b.quantity > 0
             order by b.place_id, b.batch, b.expiry
               for no key update of b
            """;

    private static final String WRITE = """
            with movement as (
                insert into inventory.movement
                       (organisation_id, movement_id, premises_id, kind, reason, note, occurred_at, recorded_at,
                        person_id, event_id)
                values (?, ?, ?, 'ISSUE', '', '', now(), now(), ?, gen_random_uuid())
                returning organisation_id, movement_id)
            insert into inventory.line
                   (organisation_id, movement_id, line_no, product, batch, expiry, quantity, from_place, to_place)
            select m.organisation_id, m.movement_id, 1, ?, ?, '2030-01-31', 1, m.organisation_id, null from movement m
            """;

    private static final String ANSWER = """
            insert into work.answer (organisation_id, person_id, key, digest, answer)
            values (?, ?, gen_random_uuid()::text, repeat('d', 64), ('{"done": "' || repeat('x', 400) || '"}')::jsonb)
            """;

    private static final String EVENT = """
            insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
            values (?, gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 1,
                    decode(repeat('00', 32), 'hex'), decode(repeat('7b', 850), 'hex'), decode(repeat('7b', 300), 'hex'))
            """;

    private static final String READ = """
            select entry_id, body from bench.entry where organisation_id = ? and patient_id = ?
             order by entry_id desc limit 8
            """;

    private static final String ADD = """
            insert into bench.entry (organisation_id, patient_id, entry_id, version, body) values (?, ?, ?, 1, ?)
            """;

    private static final String BODY = "{\"text\":\"" + "x".repeat(180) + "\"}";
    private static final String COLUMN = "bench.entry.body";

    private final DataSource pool;
    private final TenantContext context;
    private final SealedText text;
    private final Tenants tenants;

    /** What all clients of a server share. */
    record Walls(TenantContext context, SealedText text) {
        static Walls of(DataSource pool, MasterKey key) {
            return new Walls(TestKeys.context(pool, key), TestKeys.text(pool, key));
        }
    }

    IsolationWork(DataSource pool, Walls walls, Tenants tenants) {
        this.pool = pool;
        this.context = walls.context();
        this.text = walls.text();
        this.tenants = tenants;
    }

    void issue(Binding binding, boolean sealed) throws SQLException {
        var organisation = tenants.busy();
        var id = organisation.value();
        int product = ThreadLocalRandom.current().nextInt(20) + 1;
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            bind(connection, organisation, binding);
            run(connection, ANSWERED, id, id);
            run(connection, LOCK, id, id, Integer.toString(100_000 + product));
            run(
                    connection,
                    WRITE,
                    id,
                    TimeOrderedId.next(),
                    id,
                    id,
                    Integer.toString(100_000 + product),
                    "B" + product);
            run(connection, ANSWER, id, id);
            run(connection, EVENT, id);
            connection.commit();
        }
    }

    void look(Binding binding, boolean sealed) throws SQLException {
        var organisation = tenants.busy();
        var id = organisation.value();
        var patient = new UUID(sealed ? 1 : 0, ThreadLocalRandom.current().nextInt(50));
        if (sealed) {
            // The key is loaded in a transaction of its own, as sign-in does before anything is read.
            text.blind(organisation, "warm", "");
        }
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            bind(connection, organisation, binding);
            try (var statement = connection.prepareStatement(READ)) {
                statement.setObject(1, id);
                statement.setObject(2, patient);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read(organisation, rows.getObject(1, UUID.class), rows.getBytes(2), sealed);
                    }
                }
            }
            var entry = TimeOrderedId.next();
            run(connection, ADD, id, patient, entry, sealed ? text.seal(organisation, COLUMN, entry, BODY) : bytes());
            run(connection, EVENT, id);
            connection.commit();
        }
    }

    private void read(OrganisationId organisation, UUID entry, byte[] body, boolean sealed) {
        var said = sealed ? text.open(organisation, COLUMN, entry, body) : new String(body, UTF_8);
        if (!said.startsWith("{")) {
            throw new IllegalStateException("read something else");
        }
    }

    private static byte[] bytes() {
        return BODY.getBytes(UTF_8);
    }

    private void bind(Connection connection, OrganisationId organisation, Binding binding) throws SQLException {
        switch (binding) {
            case NONE -> run(connection, "select 1 where ?::text is null", organisation.toString());
            case SETTING ->
                run(connection, "select set_config('bench.organisation', ?, true)", organisation.toString());
            case SIGNED -> {
                try (var statement = connection.prepareStatement(TenantContext.BIND)) {
                    context.sign(statement, organisation);
                    statement.execute();
                }
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        }
    }
}
