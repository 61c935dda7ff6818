package uk.co.pharmacyiq;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Reads every row of an organisation, as whoever has the files and no key: words that stand there in the clear are found. */
public final class OnDisk {

    private OnDisk() {}

    /** What was looked at, and in which tables one of the words stood, as text or as bytes. */
    public record Look(List<String> tables, long rows, List<String> inTheClear) {}

    /** In a schema: what is the organisation's, and what is nobody's. Other tests' organisations are theirs to look at. */
    public static Look lookFor(OrganisationId organisation, String schema, String... words) {
        try (var connection = TestDatabase.get().administrator().connect()) {
            var tables = tables(connection, schema);
            long rows = 0;
            var found = new ArrayList<String>();
            for (var table : tables) {
                for (var row : rows(connection, table, organisation)) {
                    rows++;
                    for (var word : words) {
                        if (holds(row, word)) {
                            found.add(table + " holds " + word);
                        }
                    }
                }
            }
            return new Look(tables, rows, found.stream().distinct().toList());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean holds(String row, String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return row.contains(small)
                || row.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)))
                || row.contains(HexFormat.of().formatHex(small.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        return texts(connection, """
                select c.oid::regclass::text
                  from pg_class c
                 where c.relnamespace = '%s'::regnamespace
                   and c.relkind = 'r'
                 order by 1
                """.formatted(schema));
    }

    private static List<String> rows(Connection connection, String table, OrganisationId organisation)
            throws SQLException {
        return texts(
                connection,
                "select lower(t::text) from " + table + " t where coalesce(to_jsonb(t) ->> 'organisation_id', '"
                        + organisation + "') = '" + organisation + "'");
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
