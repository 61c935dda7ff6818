package uk.co.pharmacyiq.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.ImportMedicines;
import uk.co.pharmacyiq.medicines.MedicinesAtWork;

/**
 * Imports a whole flat catalogue into a fresh embedded PostgreSQL and searches it as people type. Prints the time and peak
 * heap of the import, how much of it the schedule rules cover, and the median and p99 of a search: the database's round
 * trip within open work, and the whole use case with rights, audit and commit.
 */
public final class MedicineSearchBench {

    private static final int ROUNDS = 2_000;

    private static final List<String> ENDINGS =
            List.of("", " 500", " 10 mg", " tab", " 5mg/5ml", " cream", " sugar free");

    private MedicineSearchBench() {}

    public static void main(String[] arguments) throws SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var medicines = MedicinesAtWork.start();
        importOnce(out, medicines, Path.of(arguments[0]), "first import");
        importOnce(out, medicines, Path.of(arguments[0]), "same again");
        coverage(out);
        var queries = queries();
        search(out, medicines, queries);
        System.exit(0);
    }

    private static void importOnce(PrintStream out, MedicinesAtWork medicines, Path release, String what) {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(pool -> pool.resetPeakUsage());
        long start = System.nanoTime();
        var last = new long[] {start};
        ImportMedicines.Imported imported = MedicinesAtWork.done(medicines.tryImport(release, (phase, rows) -> {
            long now = System.nanoTime();
            if (!phase.startsWith("reading")) {
                out.printf(
                        "  until %s: %d ms%n",
                        phase, Duration.ofNanos(now - last[0]).toMillis());
                last[0] = now;
            }
        }));
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.printf(
                "%s: %.1f s, peak heap at most %d MiB of %d MiB, %d rows, %d rejected, %d changes%n",
                what,
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                imported.rowsRead(),
                imported.rowsRejected(),
                imported.changes());
    }

    private static void coverage(PrintStream out) throws SQLException {
        for (var row : ask("""
                select coalesce(s.level, 'NEEDS_REVIEW') || ' ' || count(*)
                  from medicines.vmp v
                  left join medicines.schedule s on s.vmp_code = v.code and s.until is null
                 group by coalesce(s.level, 'NEEDS_REVIEW')
                 order by 1
                """)) {
            out.println("  products " + row);
        }
        for (var row : ask("select file || ': ' || reason || ' ' || row_count from medicines.rejected "
                + "where release_number = 1 order by 1")) {
            out.println("  rejected " + row);
        }
    }

    /** Beginnings of names of the catalogue, as typed: cut short, turned round, with strengths. */
    private static List<String> queries() throws SQLException {
        var random = new Random(1);
        var names = ask("select distinct vmp_name from medicines.pack order by 1");
        var queries = new ArrayList<String>();
        for (int i = 0; i < ROUNDS; i++) {
            var words = Arrays.asList(names.get(random.nextInt(names.size())).split(" ", 3));
            var first = words.getFirst();
            var cut = first.substring(0, Math.min(first.length(), 2 + random.nextInt(8)));
            var second = words.size() > 1 ? words.get(1) : "";
            queries.add(
                    switch (random.nextInt(3)) {
                        case 0 -> cut;
                        case 1 -> second + " " + cut;
                        default -> cut + ENDINGS.get(random.nextInt(ENDINGS.size()));
                    });
        }
        return queries;
    }

    private static void search(PrintStream out, MedicinesAtWork medicines, List<String> queries) {
        var find = medicines.counter(FindMedicines.class);
        var person = MedicinesAtWork.pharmacist();
        for (int warm = 0; warm < 2; warm++) {
            medicines.ask(person, work -> time(queries, query -> find.find(work, FindMedicines.Request.of(query))));
        }
        print(
                out,
                "search, database round trip",
                medicines.ask(
                        person, work -> time(queries, query -> find.find(work, FindMedicines.Request.of(query)))));
        print(
                out,
                "search, whole use case",
                time(queries, query -> find.find(person, FindMedicines.Request.of(query))));
    }

    private interface Asked {
        Object ask(String query);
    }

    private static long[] time(List<String> queries, Asked asked) {
        var times = new long[queries.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            asked.ask(queries.get(i));
            times[i] = System.nanoTime() - start;
        }
        return times;
    }

    private static void print(PrintStream out, String what, long[] times) {
        Arrays.sort(times);
        out.printf(
                "%s: median %.2f ms, p99 %.2f ms, most %.2f ms (%d searches)%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6,
                times.length);
    }

    private static List<String> ask(String sql) throws SQLException {
        try (var connection = TestDatabase.get().app().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
