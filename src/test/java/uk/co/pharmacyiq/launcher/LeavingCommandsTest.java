package uk.co.pharmacyiq.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles;

/** An organisation leaves a whole system of its own: takes everything along, and leaves nothing on the disk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeavingCommandsTest {

    private static Path folder;

    private static DemoServer server;
    private static HikariDataSource pool;
    private static Sealer sealer;
    private static Demonstration.Organisation leaving;
    private static Demonstration.Organisation staying;

    private final StringWriter said = new StringWriter();

    @BeforeAll
    static void two_organisations_of_which_one_will_leave() throws IOException, SQLException, InterruptedException {
        folder = Files.createTempDirectory(Files.createDirectories(TestDatabase.target()), "leaving");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = DataFolder.chosen(folder.resolve("data"));
        server = DemoServer.start(data, 0, new PrintWriter(new StringWriter()), Clock.systemUTC());
        var accounts = server.application()
                .getBean(Demonstration.class)
                .seed(new Demonstration.Options(
                        2,
                        new Demonstration.Patients(1, Demonstration.Patients.LEAST),
                        7,
                        server.catalogue(),
                        _ -> {}));
        leaving = accounts.organisations().getFirst();
        staying = accounts.organisations().getLast();
        sealer = sealer(data);
        sealer.start();
        DemoFile.of(server, 7, accounts).write(data);
        for (int tries = 0;
                rows("select vkey from audit.public_key where purpose = 'log'").isEmpty();
                tries++) {
            assertThat(tries).as("tries until the sealer runs").isLessThan(600);
            Thread.sleep(200);
        }
    }

    /** In this process: a demonstration has it beside itself. */
    private static Sealer sealer(DataFolder data) throws IOException {
        var access = Objects.requireNonNull(server.roles().get(DatabaseRoles.Role.SEALER));
        pool = new HikariDataSource();
        pool.setJdbcUrl(access.jdbcUrl());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(4);
        var clock = Clock.systemUTC();
        var keys = folder.resolve("sealer.key");
        SealerKeys.create(keys, "audit.leaving.test", WriterKeys.of(MasterKeyFile.read(data.masterKey())));
        return new Sealer(new Sealer.Settings(
                pool,
                SealerKeys.read(keys),
                List.of(new AppendOnlyFile("checkpoints", folder.resolve("checkpoints.txt"), clock)),
                clock,
                new Sealer.Pace(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        20_000,
                        Duration.ofSeconds(2),
                        Duration.ofMillis(500))));
    }

    @AfterAll
    static void stop() throws IOException {
        sealer.close();
        pool.close();
        server.close();
        TestDatabase.delete(folder);
    }

    @Test
    @Order(1)
    void DP_32_nothing_is_handed_out_that_the_organisation_did_not_ask_for() {
        assertThat(run("export", "export")).isEqualTo(1);
        assertThat(said.toString()).contains("has not asked for its data");
    }

    @Test
    @Order(2)
    void DP_32_everything_is_handed_out_signed_and_another_program_reads_it() throws Exception {
        step("'export-agreed', now(), '%s', '%s', null, null".formatted(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(run("export", "export")).as(said.toString()).isZero();
        var key = said.toString().replaceAll("(?s).*Signed with: (\\S+).*", "$1");
        var read = read("export", key);
        assertThat(read).contains("OK: ", "patients.entry_version", "inventory.movement", "identity.person");
        assertThat(tables("patients.entry_version")).hasSizeGreaterThan(Demonstration.Patients.LEAST * 4);
        assertThat(Files.readString(folder.resolve("export/tables/identity.credential.jsonl")))
                .doesNotContain("password\"", "totp_secret");
        assertThat(folder.resolve("export/record/checkpoint")).exists();
        assertThat(Files.readString(folder.resolve("export/DATA-DICTIONARY.md")))
                .contains("## patients.entry_version");
    }

    @Test
    @Order(3)
    void DP_32_a_file_that_was_changed_on_the_way_is_found() throws Exception {
        var file = folder.resolve("export/tables/tenancy.premises.jsonl");
        var before = Files.readString(file);
        Files.writeString(file, before.replaceFirst("High Street", "Low Street"));
        assertThat(read("export", null)).contains("FINDING tables/tenancy.premises.jsonl is not what was signed");
        Files.writeString(file, before);
    }

    @Test
    @Order(4)
    void DP_32_nothing_is_deleted_before_two_agreed_and_the_time_is_over() throws Exception {
        assertThat(run("shred", "certificate", "--yes")).isEqualTo(1);
        assertThat(said.toString()).contains("has not agreed to deletion");
        step("'deletion-agreed', now(), '%s', '%s', sha(), now() + interval '1 day'"
                .formatted(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(run("shred", "certificate", "--yes")).isEqualTo(1);
        assertThat(said.toString()).contains("The waiting time is not over");
    }

    @Test
    @Order(5)
    void DP_32_M_055_after_it_left_nothing_of_it_can_be_read_and_others_work_on() throws Exception {
        var sealed = new TreeSet<String>();
        var plain = new TreeSet<String>();
        markers(sealed, plain);
        assertThat(sealed.size() + plain.size()).isGreaterThan(30);
        var others = counts(staying.id());
        var wrapped = rows("select encode(wrapped, 'hex') from keys.organisation_key where organisation_id = '"
                + leaving.id() + "'");
        admin("update tenancy.departure_step set due_at = now() where step = 'deletion-agreed'");
        assertThat(run("shred", "certificate")).isZero();
        assertThat(said.toString()).contains("Nothing was done");
        assertThat(run("shred", "certificate", "--yes")).as(said.toString()).isZero();

        assertThat(counts(staying.id())).isEqualTo(others);
        assertThat(counts(leaving.id()))
                .allMatch(table -> table.matches("(audit|keys)\\..*|tenancy\\.(organisation|departure_step) .*"));
        assertThat(rows("select count(*) from keys.organisation_key where wrapped is not null and organisation_id = '"
                        + leaving.id() + "'"))
                .containsExactly("0");
        var certificate = Files.readString(folder.resolve("certificate/certificate.json"));
        assertThat(certificate).contains("patients.entry_version", "backupsGoneBy", "wrappedBy", "askedBy");
        assertThat(found(sealed, certificate)).isEmpty();
        assertThat(found(plain, certificate)).isEmpty();
        assertThat(run("export", "again")).isEqualTo(1);

        admin("vacuum full");
        admin("checkpoint");
        var disk = new TreeSet<String>();
        var log = new TreeSet<String>();
        wrapped.forEach(key -> plain.add(new String(HexFormat.of().parseHex(key), ISO_8859_1)));
        grep(sealed, plain, disk, log);
        assertThat(disk).as("found in the files of the database").isEmpty();
        assertThat(log.stream().filter(sealed::contains))
                .as("of sealed columns, found in the write-ahead log")
                .isEmpty();
    }

    /** What the export says of patients, staff and premises: what was sealed, and what was not. */
    private static void markers(Set<String> sealed, Set<String> plain) throws IOException, SQLException {
        for (var row : tables("patients.entry_version")) {
            var body = row.path("body");
            var fields = body.isString() ? JsonMapper.shared().readTree(body.asString()) : body;
            for (var name : List.of("number", "line1", "family")) {
                put("patients.entry_version.body", fields.path(name).asString(""), sealed, plain);
            }
        }
        for (var row : tables("identity.person")) {
            put("identity.person.display_name", row.path("display_name").asString(""), sealed, plain);
        }
        for (var row : tables("tenancy.premises")) {
            put("tenancy.premises.name", row.path("name").asString(""), sealed, plain);
        }
        plain.add(leaving.name());
        // What others say too proves nothing of whose it is.
        var elsewhere = String.join(
                "\n",
                rows("select display_name::text from identity.person" + " where organisation_id = '" + staying.id()
                        + "'"));
        plain.removeIf(elsewhere::contains);
    }

    private static void put(String column, String value, Set<String> sealed, Set<String> plain) throws SQLException {
        if (value.length() >= 6) {
            boolean bytes = rows("select format_type(atttypid, null) from pg_attribute where attrelid = '"
                            + column.substring(0, column.lastIndexOf('.')) + "'::regclass and attname = '"
                            + column.substring(column.lastIndexOf('.') + 1) + "'")
                    .equals(List.of("bytea"));
            (bytes ? sealed : plain).add(value);
        }
    }

    /** Reads every file of the database byte by byte. */
    private static void grep(Set<String> sealed, Set<String> plain, Set<String> disk, Set<String> log)
            throws IOException {
        var all = new TreeSet<>(sealed);
        all.addAll(plain);
        long bytes = 0;
        try (var files = Files.walk(folder.resolve("data/database"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!Files.exists(file)) {
                    continue; // taken away by the server meanwhile
                }
                var content = new String(Files.readAllBytes(file), ISO_8859_1);
                bytes += content.length();
                var into = file.toString().contains("/pg_wal/") ? log : disk;
                all.stream().filter(marker -> content.contains(marker)).forEach(into::add);
            }
        }
        assertThat(bytes).isGreaterThan(10_000_000);
    }

    private static Set<String> found(Set<String> markers, String text) {
        var found = new TreeSet<>(markers);
        found.removeIf(marker -> !text.contains(marker));
        return found;
    }

    private static List<JsonNode> tables(String table) throws IOException {
        return Files.readAllLines(folder.resolve("export/tables/" + table + ".jsonl")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static String read(String export, String key) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "tools/ReadExport.java",
                folder.resolve(export).toString()));
        if (key != null) {
            command.addAll(List.of("--key", key));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return text;
    }

    private int run(String act, String to, String... more) {
        var arguments = new ArrayList<>(
                List.of("organisation", act, "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of("--handle", leaving.name().split(" ", -1)[0].toLowerCase(Locale.ROOT)));
        arguments.addAll(List.of("--to", folder.resolve(to).toString()));
        arguments.addAll(List.of(more));
        var line = Main.commandLine();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    /** Rows of each table of an organisation, empty tables left out; what is seen, not what anybody may see. */
    private static List<String> counts(UUID organisation) throws SQLException {
        var counts = new ArrayList<String>();
        for (var table : rows("select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p')"
                + " and not c.relispartition and obj_description(c.oid) = 'tenant' order by 1")) {
            var count = rows("select count(*) from " + table + " where organisation_id = '" + organisation + "'")
                    .getFirst();
            if (!count.equals("0") && !(organisation.equals(staying.id()) && table.startsWith("audit."))) {
                counts.add(table + " " + count);
            }
        }
        return counts;
    }

    /** A step of leaving as two people would have made it; that they must is tested where they do. */
    private static void step(String values) throws SQLException {
        var sha = "(select fingerprint from tenancy.departure_step where step = 'exported' order by at desc limit 1)";
        admin(
                "insert into tenancy.departure_step (organisation_id, departure_id, event_id, step, at, asked_by, agreed_by,"
                        + " fingerprint, due_at) select '" + leaving.id()
                        + "', coalesce((select departure_id from tenancy.departure_step limit 1), gen_random_uuid()),"
                        + " gen_random_uuid(), " + values.replace("sha()", sha));
    }

    private static void admin(String sql) throws SQLException {
        try (var connection = administrator().connect();
                var statement = connection.createStatement()) {
            if (sql.contains("departure_step")) {
                statement.execute("alter table tenancy.departure_step disable trigger all");
            }
            statement.execute(sql);
            if (sql.contains("departure_step")) {
                statement.execute("alter table tenancy.departure_step enable always trigger append_only");
                statement.execute("alter table tenancy.departure_step enable always trigger covered");
            }
        }
    }

    private static DatabaseAccess administrator() {
        try {
            return server.postgres().administrator(DatabaseRoles.DATABASE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = administrator().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
