package uk.co.pharmacyiq.keys;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.Resealing.Column;
import uk.co.pharmacyiq.keys.Resealing.KeyColumn;

/** Sealed columns, as the catalogue lists them, and the boxes in them. Its statements are made of names of the catalogue. */
@Repository
class SealedColumnStore {

    private static final String ORGANISATION = "organisation_id";

    private static final String LIST = """
            select table_name, column_name, key_name, key_type
              from keys.sealed_column
             order by table_name, column_name, position
            """;

    private static final String UNSEALED = """
            select count(*)
              from pg_catalog.pg_description d
              join pg_catalog.pg_class c on c.oid = d.objoid and d.classoid = 'pg_catalog.pg_class'::regclass
              join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
             where d.objsubid > 0
               and c.relkind in ('r', 'p')
               and d.description like 'personal:%'
               and d.description not like 'personal: sealed; %'
               and d.description not like 'personal: keyed; %'
               and format_type(a.atttypid, null) not in
                   ('uuid', 'date', 'timestamp with time zone', 'boolean', 'integer', 'bigint')
            """;

    private record Row(String tableName, String columnName, String keyName, String keyType) {}

    /** A box that was sealed under an older version, and the row where it is. */
    record Box(List<String> row, byte[] sealed) {}

    private final JdbcClient jdbc;

    SealedColumnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Column> columns() {
        var columns = new LinkedHashMap<String, Column>();
        var rows = jdbc.sql(LIST).query(Row.class).list();
        for (var row : rows) {
            var column = columns.computeIfAbsent(
                    row.tableName() + "." + row.columnName(),
                    _ -> new Column(row.tableName(), row.columnName(), new ArrayList<>()));
            if (!row.keyName().equals(ORGANISATION)) {
                column.keys().add(new KeyColumn(row.keyName(), row.keyType()));
            }
        }
        return List.copyOf(columns.values());
    }

    /** How many columns hold something personal in words that are neither sealed nor hashed under a key. */
    int unsealed() {
        return jdbc.sql(UNSEALED).query(Integer.class).single();
    }

    /** Boxes of versions before this one, in rows after that one, locked; those that somebody else works on are left. */
    List<Box> before(OrganisationId organisation, Column column, int version, List<String> after, int most) {
        var keys = names(column, "");
        var sql =
                "select " + names(column, "::text", "array[", "]::text[]") + " as row, " + column.name() + " as sealed"
                        + " from " + column.table() + " where organisation_id = :organisation and octet_length("
                        + column.name() + ") > 0 and substr(" + column.name() + ", 1, 4) < :version"
                        + (after.isEmpty() ? "" : " and (" + keys + ") > (" + values(column) + ")")
                        + (column.keys().isEmpty() ? "" : " order by " + keys) + " limit :most for update skip locked";
        var statement = jdbc.sql(sql)
                .param("organisation", organisation.value())
                .param("version", ByteBuffer.allocate(4).putInt(version).array())
                .param("most", most);
        return bind(statement, after)
                .query((row, _) ->
                        new Box(List.of((String[]) row.getArray("row").getArray()), row.getBytes("sealed")))
                .list();
    }

    void replace(OrganisationId organisation, Column column, Box before, byte[] sealed) {
        var sql = "update " + column.table() + " set " + column.name()
                + " = :sealed where organisation_id = :organisation"
                + (column.keys().isEmpty() ? "" : " and (" + names(column, "") + ") = (" + values(column) + ")")
                + " and "
                + column.name() + " = :before";
        var statement = jdbc.sql(sql)
                .param("sealed", sealed)
                .param("organisation", organisation.value())
                .param("before", before.sealed());
        bind(statement, before.row()).update();
    }

    /** How many boxes there are, and how many of them of versions before this one. */
    long[] count(OrganisationId organisation, Column column, int version) {
        var sql = "select count(*), count(*) filter (where substr(" + column.name() + ", 1, 4) < :version) from "
                + column.table() + " where organisation_id = :organisation and octet_length(" + column.name() + ") > 0";
        return jdbc.sql(sql)
                .param("organisation", organisation.value())
                .param("version", ByteBuffer.allocate(4).putInt(version).array())
                .query((found, _) -> new long[] {found.getLong(1), found.getLong(2)})
                .single();
    }

    private static String names(Column column, String cast) {
        return names(column, cast, "", "");
    }

    private static String names(Column column, String cast, String before, String after) {
        return column.keys().stream().map(key -> key.name() + cast).collect(Collectors.joining(", ", before, after));
    }

    private static String values(Column column) {
        return IntStream.range(0, column.keys().size())
                .mapToObj(at -> ":key" + at + "::" + column.keys().get(at).type())
                .collect(Collectors.joining(", "));
    }

    private static StatementSpec bind(StatementSpec statement, List<String> row) {
        for (int at = 0; at < row.size(); at++) {
            statement.param("key" + at, row.get(at));
        }
        return statement;
    }
}
