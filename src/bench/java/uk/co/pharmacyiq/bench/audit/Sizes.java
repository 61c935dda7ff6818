package uk.co.pharmacyiq.bench.audit;

import java.util.Locale;

/** How many bytes an event takes in the database. */
final class Sizes {

    private static final String TREE = """
            select coalesce(sum(pg_total_relation_size(relid)), 0)
              from pg_partition_tree(?::regclass)
             where isleaf
            """;

    private Sizes() {}

    static void print(BenchDatabase database) {
        var jdbc = database.administrator();
        var events = jdbc.queryForObject("select sum(size) from audit.head", Double.class);
        var event = jdbc.queryForObject(TREE, Double.class, "audit.event");
        var leaf = jdbc.queryForObject("select pg_total_relation_size('audit.leaf')", Double.class);
        var tile = jdbc.queryForObject("select pg_total_relation_size('audit.tile')", Double.class);
        if (events != null && event != null && leaf != null && tile != null) {
            System.out.printf(
                    Locale.ROOT,
                    "bytes an event, indexes included: event %.0f, leaf %.0f, tiles %.0f%n",
                    event / events,
                    leaf / events,
                    tile / events);
        }
    }
}
