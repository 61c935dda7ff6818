package uk.co.pharmacyiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Audited issue movements per second, end to end over TLS keep-alive, beside pgbench running the same SQL statements on the
 * same server, in turn, in one run. Then the same again with many organisations in the database.
 *
 * <p>Takes the folder of a running demo: {@code ./pharmacyiq demo --data DIR --detach}, {@code ./pharmacyiq bench stock
 * DIR}.
 */
public final class StockBench {

    private static final int[] CLIENTS = {1, 4, 8, 16};
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int MANY = 5_000;

    private StockBench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        if (args.length != 1 || !Files.exists(Path.of(args[0], "demo.json"))) {
            System.err.println("usage: bench stock DIR (the folder of a running demo)");
            System.exit(2);
        }
        var demo = RunningDemo.read(Path.of(args[0]));
        try (var load = HttpLoad.prepare(demo)) {
            var pgbench = PgbenchLoad.prepare(demo, load.lots());
            System.out.println("warming up for " + WARM_UP.toSeconds() + " s");
            load.run(16, WARM_UP);
            System.out.printf(
                    "%8s %10s %10s %7s %9s %9s %14s %14s%n",
                    "clients", "issues/s", "pgbench/s", "ratio", "p50 ms", "p99 ms", "Java us/op", "database us/op");
            for (int clients : CLIENTS) {
                round(load, pgbench, demo, clients);
            }
            flat(load, demo);
        }
    }

    private static void round(HttpLoad load, PgbenchLoad pgbench, RunningDemo demo, int clients)
            throws IOException, InterruptedException {
        var before = Cpu.of(demo);
        var result = load.run(clients, ROUND);
        var used = Cpu.of(demo).since(before);
        double raw = pgbench.run(clients, ROUND);
        System.out.printf(
                Locale.ROOT,
                "%8d %10.0f %10.0f %7.2f %9.2f %9.2f %14.0f %14.0f%n",
                clients,
                result.perSecond(),
                raw,
                result.perSecond() / raw,
                result.percentile(50),
                result.percentile(99),
                used.javaSeconds() * 1e6 / result.count(),
                used.databaseSeconds() * 1e6 / result.count());
    }

    /** The cost of one issue with few and with many organisations in the same tables, in turn. */
    private static void flat(HttpLoad load, RunningDemo demo) throws SQLException {
        ManyOrganisations.upTo(demo, 10);
        var few = rounds(load);
        System.out.println("adding organisations up to " + MANY);
        ManyOrganisations.upTo(demo, MANY);
        load.run(4, ROUND);
        var many = rounds(load);
        System.out.printf(
                Locale.ROOT,
                "median cost of an issue, 4 clients: %.3f ms with 10 organisations, %.3f ms with %d, ratio %.2f%n",
                few,
                many,
                MANY,
                many / few);
    }

    private static double rounds(HttpLoad load) {
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            medians.add(load.run(4, ROUND).percentile(50));
        }
        return medians.stream().sorted().skip(2).findFirst().orElseThrow();
    }
}
