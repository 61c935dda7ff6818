package uk.co.pharmacyiq.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestNodes;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.work.Actor;

/**
 * What patients cost: a search by each way of asking over one organisation's patients, whole use case with rights, trail and
 * event, first alone and then beside many organisations; and opening a record, in ratio to the same reads without a trail.
 * Arguments: patients of the organisation, organisations, patients of all of them ({@code 100000 5000 1000000}).
 */
public final class PatientsBench {

    private static final int ASKED = 100;
    private static final int ROUNDS = 6;

    /** Until here others' records are filled too; beyond, only they themselves and the index. */
    private static final int WITH_RECORDS = 1_000_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ConfigurableApplicationContext node;
    private final TestPharmacy pharmacy;
    private final Actor.Person technician;

    private PatientsBench(ConfigurableApplicationContext node) {
        this.node = node;
        this.pharmacy = TestPharmacy.open(node);
        this.technician = pharmacy.technician();
    }

    public static void main(String[] arguments) throws Exception {
        int ours = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int organisations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        int all = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
        try (var node = TestNodes.start()) {
            new PatientsBench(node).run(ours, organisations, all);
        }
        System.exit(0);
    }

    private void run(int ours, int organisations, int all) throws Exception {
        long start = System.nanoTime();
        var people =
                ManyPatients.fill(node.getBean(SealedText.class), pharmacy.organisation(), pharmacy.premises(), ours);
        out.printf("%,d patients in %.0f s%n", ours, (System.nanoTime() - start) / 1e9);
        sizes();
        new PatientViews(out, node, pharmacy, people).run();
        PatientsTaken.run(out, node, pharmacy);
        var typed = SearchKinds.typed(people, ASKED);
        var alone = searches(typed);
        start = System.nanoTime();
        int each = (all - ours) / (organisations - 1);
        ManyPatients.others(pharmacy.organisation(), organisations - 1, each, all <= WITH_RECORDS);
        out.printf(
                "%,d further organisations of %,d patients in %.0f s%n",
                organisations - 1, each, (System.nanoTime() - start) / 1e9);
        sizes();
        print(alone, searches(typed));
    }

    private record Took(double p50, double p99, int shown) {
        Took faster(Took other) {
            return new Took(Math.min(p50, other.p50), Math.min(p99, other.p99), shown);
        }
    }

    /** Of several rounds the fastest counts, since others may be at work on the machine; the first warms. */
    private Map<String, Took> searches(Map<String, List<String>> typed) {
        var best = new LinkedHashMap<String, Took>();
        long before = pages();
        for (int round = 0; round < ROUNDS; round++) {
            var every = new ArrayList<Double>();
            typed.forEach((way, list) -> best.merge(way, search(list, every), Took::faster));
            best.merge("all", took(every.stream().mapToDouble(each -> each).toArray(), 0), Took::faster);
        }
        int searches = ROUNDS * typed.values().stream().mapToInt(List::size).sum();
        out.printf("%.1f pages of the tables of patients for each search%n", (pages() - before) / (double) searches);
        return best;
    }

    /** How many pages of the tables of patients were looked at so far: it does not depend on who else is at work. */
    private static long pages() {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            // What a session counted is told to others a second later.
            statement.execute("select pg_sleep(2)");
            try (var rows = statement.executeQuery("""
                    select sum(heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read)
                      from pg_statio_user_tables
                     where schemaname = 'patients' and relname <> 'trail'
                    """)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Took search(List<String> typed, List<Double> every) {
        var find = node.getBean(FindPatients.class);
        var times = new double[typed.size()];
        int shown = 0;
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            var found = TestPharmacy.done(
                    find.find(technician, new FindPatients.Request(pharmacy.premises(), typed.get(i), 0)));
            times[i] = (System.nanoTime() - start) / 1e6;
            shown += found.patients().size();
            every.add(times[i]);
        }
        return took(times, shown);
    }

    private static Took took(double[] times, int shown) {
        Arrays.sort(times);
        return new Took(times[times.length / 2], times[(int) (times.length * 0.99)], shown / times.length);
    }

    private void print(Map<String, Took> alone, Map<String, Took> among) {
        out.println("| asked by | p50 alone | p99 alone | p50 among many | p99 among many | ratio p50 | shown |");
        alone.forEach((way, took) -> {
            var later = among.getOrDefault(way, took);
            out.printf(
                    "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.2f | %d |%n",
                    way, took.p50(), took.p99(), later.p50(), later.p99(), later.p50() / took.p50(), took.shown());
        });
    }

    private void sizes() throws Exception {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select relname, reltuples::bigint, pg_size_pretty(pg_total_relation_size(oid))
                          from pg_class
                         where relnamespace = 'patients'::regnamespace and relkind = 'r' and reltuples > 100
                         order by 1
                        """)) {
            while (rows.next()) {
                out.printf("  %s: %,d rows, %s%n", rows.getString(1), rows.getLong(2), rows.getString(3));
            }
        }
    }
}
