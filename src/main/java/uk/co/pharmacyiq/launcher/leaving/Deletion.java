package uk.co.pharmacyiq.launcher.leaving;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.work.Work;

/**
 * Which tables are emptied of an organisation, in an order in which no row is left that refers to one that is gone. Found in
 * the database's own catalogue, so that no table can be forgotten.
 */
record Deletion(List<TenantTable> tables) {

    /** What stays: the record, whose details nobody can open any more, destroyed keys, and that there was somebody. */
    private static final Set<String> KEPT = Set.of("tenancy.organisation", "tenancy.departure_step");

    private static final Set<String> KEPT_SCHEMAS = Set.of("audit", "keys");

    private static final String REFERENCES = """
            select distinct n.nspname || '.' || c.relname, m.nspname || '.' || f.relname
              from pg_catalog.pg_constraint k
              join pg_catalog.pg_class c on c.oid = k.conrelid
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              join pg_catalog.pg_class f on f.oid = k.confrelid
              join pg_catalog.pg_namespace m on m.oid = f.relnamespace
             where k.contype = 'f'
               and k.conrelid <> k.confrelid
            """;

    static Deletion plan(DatabaseAccess owner) throws SQLException {
        try (Connection connection = owner.connect()) {
            List<TenantTable> all = TenantTable.all(connection).stream()
                    .filter(table -> !KEPT_SCHEMAS.contains(table.schema()) && !KEPT.contains(table.name()))
                    .toList();
            return new Deletion(ordered(all, references(connection)));
        }
    }

    /** Deletes every row of the organisation at work; answers how many by table, empty ones left out. */
    Map<String, Long> delete(Work work) {
        Map<String, Long> rows = new TreeMap<>();
        for (TenantTable table : tables) {
            long deleted = work.sql("delete from " + table.name() + " where organisation_id = :organisation")
                    .param("organisation", work.organisation().value())
                    .update();
            if (deleted > 0) {
                rows.put(table.name(), deleted);
            }
        }
        return rows;
    }

    private static List<TenantTable> ordered(List<TenantTable> all, Map<String, Set<String>> references) {
        List<TenantTable> left = new ArrayList<>(all);
        List<TenantTable> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<TenantTable> free = left.stream()
                    .filter(table -> left.stream()
                            .noneMatch(other -> references
                                    .getOrDefault(other.name(), Set.of())
                                    .contains(table.name())))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other in a circle: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REFERENCES)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                        .add(row.getString(2));
            }
        }
        return references;
    }
}
