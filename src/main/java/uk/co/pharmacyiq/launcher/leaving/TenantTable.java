package uk.co.pharmacyiq.launcher.leaving;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A table that holds rows of organisations, as the database's own catalogue tells it: so that no table can be forgotten, also
 * none that a later version adds.
 *
 * @param name with its schema
 * @param key the columns of its primary key after the organisation, in order
 */
record TenantTable(String name, List<Column> columns, List<String> key) {

    /** Names that stand in statements as they are: nothing else is ever written into one. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private static final Pattern SECRET = Pattern.compile(".*_(hash|digest|mac)|secret|wrapped");

    private static final String ALL = """
            select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                   coalesce(col_description(c.oid, a.attnum), ''),
                   coalesce(array_position(x.indkey::int2[], a.attnum), -1)
              from pg_catalog.pg_class c
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              left join pg_catalog.pg_index x on x.indrelid = c.oid and x.indisprimary
             where c.relkind in ('r', 'p')
               and not c.relispartition
               and obj_description(c.oid) = 'tenant'
             order by n.nspname, c.relname, a.attnum
            """;

    /** What is done with a column on the way out. */
    enum Way {
        /** Written as it is. */
        PLAIN,
        /** Opened, and written as text or as a file. */
        SEALED,
        /** Left out: a password, a key, or what a machine keeps for itself. */
        LEFT_OUT
    }

    /** One column with what the database says of it. */
    record Column(String name, String type, String comment) {

        Way way() {
            if (!type.equals("bytea")) {
                return comment.startsWith("secret:") ? Way.LEFT_OUT : Way.PLAIN;
            }
            if (comment.startsWith("personal: sealed; ")) {
                return Way.SEALED;
            }
            boolean left = comment.startsWith("secret:")
                    || comment.contains("sealed with a key")
                    || comment.contains("keyed hash")
                    || comment.contains("blind")
                    || SECRET.matcher(name).matches();
            return left ? Way.LEFT_OUT : Way.PLAIN;
        }

        private boolean isNamedSafely() {
            return NAME.matcher(name).matches();
        }
    }

    TenantTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        boolean safe = name.matches(NAME + "\\." + NAME) && columns.stream().allMatch(Column::isNamedSafely);
        if (!safe) {
            throw new IllegalStateException("a table or column of another name than ours: " + name);
        }
    }

    String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Where a column stands; empty where the table has none of that name. */
    Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** Every one of them, by name. */
    static List<TenantTable> all(Connection connection) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        Map<String, Map<Integer, String>> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                String table = row.getString(1);
                columns.computeIfAbsent(table, _ -> new ArrayList<>())
                        .add(new Column(row.getString(2), row.getString(3), row.getString(4)));
                if (row.getInt(5) >= 0) {
                    keys.computeIfAbsent(table, _ -> new TreeMap<>()).put(row.getInt(5), row.getString(2));
                }
            }
        }
        List<TenantTable> tables = new ArrayList<>();
        columns.forEach((table, its) -> tables.add(new TenantTable(
                table,
                its,
                keys.getOrDefault(table, Map.of()).values().stream()
                        .filter(column -> !column.equals("organisation_id"))
                        .toList())));
        return tables;
    }
}
