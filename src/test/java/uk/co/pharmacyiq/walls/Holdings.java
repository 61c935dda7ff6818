package uk.co.pharmacyiq.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * What one organisation has in the database, read past the application by its administrator: every identifier with the
 * columns it stands in, and what each table holds, as a digest.
 */
final class Holdings {

    /** Variables of routes that are called otherwise than the column they stand for. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("other", "patient_id"),
            Map.entry("service", "person_id"),
            Map.entry("export", "removal_id"),
            Map.entry("use", "event_id"),
            Map.entry("pass", "pass_id"),
            Map.entry("pair", "pair_id"),
            Map.entry("merge", "merge_id"),
            Map.entry("question", "case_id"),
            Map.entry("to", "premises_id"),
            Map.entry("from", "place_id"),
            Map.entry("organisation", "organisation_id"));

    private final Map<String, Set<String>> byColumn = new TreeMap<>();
    private final Map<String, Set<String>> columnsOf = new LinkedHashMap<>();

    private Holdings() {}

    static Holdings of(OrganisationId organisation) throws SQLException {
        var holdings = new Holdings();
        try (var database = TestDatabase.get().administrator().connect()) {
            for (var column : columns(database)) {
                holdings.read(database, column, organisation);
            }
        }
        return holdings;
    }

    /** Each tenant table's rows of an organisation: how many, and a digest of what stands in them. */
    static Map<String, String> digests(OrganisationId organisation) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var database = TestDatabase.get().administrator().connect()) {
            for (var table : tables(database)) {
                digests.put(
                        table,
                        rows(
                                        database,
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from "
                                                + table + " t where organisation_id = '" + organisation + "'")
                                .getFirst());
            }
        }
        return digests;
    }

    Set<String> identifiers() {
        return columnsOf.keySet();
    }

    boolean has(String identifier) {
        return columnsOf.containsKey(identifier);
    }

    /** Of what a variable, a field or a member of that name stands for. */
    List<String> named(String name) {
        return List.copyOf(byColumn.getOrDefault(column(name), Set.of()));
    }

    /** Of the same column as an identifier of another organisation; first of those that columns are named after. */
    Optional<String> counterpart(String foreign, Holdings owner) {
        return owner.columnsOf.getOrDefault(foreign, Set.of()).stream()
                .flatMap(column -> byColumn.getOrDefault(column, Set.of()).stream())
                .findFirst();
    }

    private static String column(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1).replaceFirst("Id$", "");
        return COLUMNS.getOrDefault(last, last.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "_id");
    }

    private void read(Connection database, String column, OrganisationId organisation) throws SQLException {
        int dot = column.lastIndexOf('.');
        var name = column.substring(dot + 1);
        for (var value : rows(
                database,
                "select distinct " + name + "::text from " + column.substring(0, dot) + " where organisation_id = '"
                        + organisation + "' and " + name + " is not null order by 1 desc limit 5000")) {
            byColumn.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value);
            columnsOf.computeIfAbsent(value, _ -> new LinkedHashSet<>()).add(name);
        }
    }

    private static List<String> columns(Connection database) throws SQLException {
        return rows(database, """
                select t.oid::regclass || '.' || c.attname
                  from pg_class t join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
                 where t.relkind in ('r', 'p') and not t.relispartition and obj_description(t.oid) = 'tenant'
                   and c.atttypid = 'uuid'::regtype
                 order by c.attname <> 'organisation_id', 1
                """);
    }

    static List<String> tables(Connection database) throws SQLException {
        return rows(database, """
                select t.oid::regclass::text from pg_class t
                 where t.relkind in ('r', 'p') and not t.relispartition and obj_description(t.oid) = 'tenant'
                 order by 1
                """);
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
