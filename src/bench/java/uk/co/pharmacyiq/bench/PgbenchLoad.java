package uk.co.pharmacyiq.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * pgbench running the statements that one issue runs, in the same order and transactions, as the same role, over the same
 * loopback TCP. Identifiers are the database's own random ones; leaf and sealed part have the size of real ones.
 */
public final class PgbenchLoad {

    /** Lets the application's role say by itself for whom it works; only ever in a database of a benchmark. */
    public static final String ASSUMING = """
            grant execute on function kernel.assume(uuid), kernel.stamp(uuid), kernel.bound() to pharmacyiq_app;
            grant update on all sequences in schema kernel to pharmacyiq_app
            """;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final List<String> command;
    private final String password;

    private PgbenchLoad(List<String> command, String password) {
        this.command = command;
        this.password = password;
    }

    static PgbenchLoad prepare(RunningDemo demo, List<HttpLoad.Lot> lots) throws IOException {
        // It cannot sign whom it works for.
        try (var owner = demo.connect("migrator");
                var statement = owner.createStatement()) {
            statement.execute(ASSUMING);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
        var access = demo.database("app");
        var address = Pattern.compile("//([^:/]+):([0-9]+)/([^?]+)")
                .matcher(access.get("jdbcUrl").stringValue());
        if (!address.find()) {
            throw new IllegalStateException("no address in the database's URL");
        }
        var command = new ArrayList<>(List.of(program().toString(), "-n", "-M", "prepared"));
        command.addAll(List.of("-h", address.group(1), "-p", address.group(2)));
        command.addAll(List.of("-U", access.get("username").stringValue()));
        var folder = Files.createTempDirectory("pgbench");
        for (var lot : lots) {
            var script = folder.resolve(lot.batch() + ".sql");
            Files.writeString(script, script(demo, lot));
            command.addAll(List.of("-f", script.toString()));
        }
        command.add(address.group(3));
        return new PgbenchLoad(command, access.get("password").stringValue());
    }

    double run(int clients, Duration time) throws IOException, InterruptedException {
        var all = new ArrayList<>(command);
        all.addAll(1, List.of("-c", Integer.toString(clients), "-j", "2", "-T", Long.toString(time.toSeconds())));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said: " + output.substring(0, Math.min(2_000, output.length())));
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Where pgbench is. */
    public static Path program() throws IOException {
        try (var versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.<Path>empty()) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("pgbench is missing: apt-get install postgresql-15"));
        }
    }

    private static String script(RunningDemo demo, HttpLoad.Lot lot) {
        JsonNode technician = demo.user("technician");
        var organisation = demo.organisation().get("id").stringValue();
        var first = technician.get("premises").get(0);
        var premises = first.isString() ? first.stringValue() : first.get("id").stringValue();
        return """
                select * from identity.enter_session(decode('%4$s', 'hex'), now());
                begin;
                select kernel.assume('%1$s');
                select digest, answer::text from work.answer
                 where organisation_id = '%1$s'::uuid and person_id = '%1$s'::uuid and key = 'none';
                select b.product, b.batch, b.expiry, b.place_id, p.kind, b.quantity
                  from inventory.balance b
                  join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
                 where b.premises_id = '%2$s'::uuid and b.product = '%3$s' and b.quantity > 0
                 order by b.place_id, b.batch, b.expiry
                   for no key update of b;
                with movement as (
                    insert into inventory.movement
                           (organisation_id, movement_id, premises_id, kind, reason, note, occurred_at, recorded_at,
                            person_id, event_id, other_premises_id, transfer_id, reverses)
                    values ('%1$s', gen_random_uuid(), '%2$s', 'ISSUE', '', null, now(), now(),
                            '%1$s', gen_random_uuid(), null, null, null)
                    returning organisation_id, movement_id)
                insert into inventory.line
                       (organisation_id, movement_id, line_no, product, batch, expiry, quantity, from_place, to_place)
                select m.organisation_id, m.movement_id, l.no, l.product, l.batch, l.expiry, l.quantity, l.origin, l.target
                  from movement m,
                       jsonb_to_recordset(jsonb_build_array(jsonb_build_object('no', 1, 'product', '%3$s',
                           'batch', '%5$s', 'expiry', '%6$s', 'quantity', 1, 'origin', (
                               select place_id from inventory.place
                                where premises_id = '%2$s'::uuid and kind = 'GOODS_IN')))) as l(
                           no integer, product text, batch text, expiry date, quantity numeric, origin uuid, target uuid)
                 order by l.no;
                insert into work.answer (organisation_id, person_id, key, digest, answer)
                values ('%1$s', '%1$s', gen_random_uuid()::text, repeat('d', 64), '{"done": {"movement": "%7$s"}}'::jsonb)
                on conflict do nothing;
                insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
                values ('%1$s', gen_random_uuid(), gen_random_uuid(), 1, decode(repeat('00', 32), 'hex'),
                        decode(repeat('7b', 850), 'hex'), decode(repeat('7b', 480), 'hex'));
                commit;
                """.formatted(
                organisation, premises, lot.product(), "00".repeat(32), lot.batch(), lot.expiry(), "x".repeat(400));
    }
}
