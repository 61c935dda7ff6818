package uk.co.pharmacyiq.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.bench.PgbenchLoad;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

/**
 * What the record costs the product's own issue of stock, in the database alone: pgbench runs the statements of an issue
 * without the event, with it, and with the checks at commit that no change goes without one.
 */
public final class IssuePart {

    private static final int ORGANISATIONS = 1_000;
    private static final int CLIENTS = 8;
    private static final int SECONDS = 3;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String WITHOUT = "an issue without a record";
    private static final String AUDITED = "with the event";
    private static final String COVERED = "with the event, checked at commit";

    private static final String DISABLE = "disable trigger covered";
    private static final String ENABLE = "enable always trigger covered";

    private IssuePart() {}

    public static void run(int rounds) throws Exception {
        System.out.printf(
                "== issue: pgbench, %d clients, %d organisations, %d rounds of %d s each%n",
                CLIENTS, ORGANISATIONS, rounds, SECONDS);
        try (var database = BenchDatabase.start()) {
            cover(database, DISABLE);
            IssueTables.fill(database, ORGANISATIONS);
            var with = script(database, "with.sql", true);
            var without = script(database, "without.sql", false);
            pgbench(database, without);
            pgbench(database, with);
            var ratios = new Ratios();
            for (int i = 0; i < rounds; i++) {
                ratios.add(WITHOUT, pgbench(database, without));
                ratios.add(AUDITED, pgbench(database, with));
                cover(database, ENABLE);
                ratios.add(COVERED, pgbench(database, with));
                cover(database, DISABLE);
            }
            ratios.print("tx/s");
        }
    }

    private static void cover(BenchDatabase database, String how) {
        var administrator = database.administrator();
        administrator
                .queryForList("select tgrelid::regclass::text from pg_trigger where tgname = 'covered'", String.class)
                .forEach(table -> administrator.execute("alter table " + table + " " + how));
    }

    private static Path script(BenchDatabase database, String name, boolean audited) throws IOException {
        var text = IssueTables.ISSUE + (audited ? IssueTables.EVENT : "") + "commit;\n";
        return Files.writeString(database.folder().resolve(name), text);
    }

    private static double pgbench(BenchDatabase database, Path script) throws IOException, InterruptedException {
        var app = database.access(Role.APP);
        var command = List.of(
                PgbenchLoad.program().toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(CLIENTS),
                "-j",
                "2",
                "-T",
                Integer.toString(SECONDS),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(database.port()),
                "-U",
                app.username(),
                "-f",
                script.toString(),
                "pharmacyiq");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", app.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        var rate = RATE.matcher(output);
        if (process.exitValue() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench said: " + output.substring(0, Math.min(2_000, output.length())));
        }
        return Double.parseDouble(rate.group(1));
    }
}
