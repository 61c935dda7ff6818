package uk.co.pharmacyiq.bench.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import uk.co.pharmacyiq.bench.audit.IsolationWork.Binding;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

/** Measures stock issues and looks at a record without walls, and with one wall after another. */
public final class IsolationPart {

    private static final int ORGANISATIONS = 5_000;
    private static final int CLIENTS = 8;
    private static final int SECONDS = 4;

    private static final String NONE = "no walls";
    private static final String SETTING = "row-level security by a setting";
    private static final String SIGNED = "row-level security by a signed context";
    private static final String SEALED = "the same, and the column sealed";

    /** One transaction of the work. */
    private interface Step {
        void run(IsolationWork work, Binding binding, boolean sealed) throws SQLException;
    }

    private final BenchDatabase database;
    private final HikariDataSource pool;

    private final IsolationWork.Walls walls;
    private final Tenants tenants = Tenants.of(ORGANISATIONS);

    private IsolationPart(BenchDatabase database, HikariDataSource pool) {
        this.walls = IsolationWork.Walls.of(pool, database.key());
        this.database = database;
        this.pool = pool;
    }

    public static void run(int rounds) throws Exception {
        System.out.printf(
                "== isolation: %d clients, %d organisations of skewed size, %d rounds of %d s each%n",
                CLIENTS, ORGANISATIONS, rounds, SECONDS);
        try (var database = BenchDatabase.start();
                var pool = database.pool(Role.APP, CLIENTS)) {
            IsolationTables.fill(database, ORGANISATIONS);
            var part = new IsolationPart(database, pool);
            part.rounds("a stock issue (six statements)", IsolationWork::issue, rounds, false);
            part.rounds("a look at a record and one entry added", IsolationWork::look, rounds, true);
        }
    }

    private void rounds(String what, Step step, int rounds, boolean sealing) throws InterruptedException {
        var ratios = new Ratios();
        var processor = new Ratios();
        for (int round = 0; round <= rounds; round++) {
            var counted = new Measured(round == 0 ? new Ratios() : ratios, round == 0 ? new Ratios() : processor);
            IsolationTables.open(database);
            rate(counted, NONE, step, Binding.NONE, false);
            IsolationTables.walled(database, "(select bench.plain())");
            rate(counted, SETTING, step, Binding.SETTING, false);
            IsolationTables.walled(database, "(select kernel.current_organisation())");
            rate(counted, SIGNED, step, Binding.SIGNED, false);
            if (sealing) {
                rate(counted, SEALED, step, Binding.SIGNED, true);
            }
        }
        System.out.println(what);
        ratios.print("tx/s");
        System.out.println("signed to a setting: " + ratios.ratio(SIGNED, SETTING));
        processor.print("database CPU us/tx");
        System.out.println("signed to a setting: " + processor.ratio(SIGNED, SETTING));
    }

    /** Where a round's figures go. */
    private record Measured(Ratios rate, Ratios processor) {}

    private void rate(Measured measured, String name, Step step, Binding binding, boolean sealed)
            throws InterruptedException {
        double before = BackendCpu.seconds(database.folder());
        var done = new LongAdder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                var work = new IsolationWork(pool, walls, tenants);
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        step.run(work, binding, sealed);
                        done.increment();
                    }
                    return true;
                });
            }
        }
        measured.rate().add(name, done.sum() / (double) SECONDS);
        measured.processor().add(name, (BackendCpu.seconds(database.folder()) - before) * 1e6 / done.sum());
    }
}
