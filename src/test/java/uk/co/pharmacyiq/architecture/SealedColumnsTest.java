package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

/** M-052: what is personal lies sealed on disk. Walks the catalogue; a column that is not on the list must be sealed. */
class SealedColumnsTest {

    /** Columns that say something personal in plain text, each with the reason why it may. */
    private static final Set<String> PLAIN = Set.of(
            // Keyed hashes under the organisation's key; and who of the team a patient is, by a random identifier.
            "governance.privacy_mark.token",
            // A keyed hash of a registration number, under a key of the installation; no organisation stands beside it.
            "responsible.duty.token");

    /** What no text can be written into: it stands for somebody or tells a day, and nothing more. */
    private static final Set<String> NO_WORDS =
            Set.of("uuid", "date", "timestamp with time zone", "boolean", "integer", "bigint");

    @Test
    @DisplayName("M-052 every column that is personal is sealed, or holds no words, or stands on the list")
    void every_personal_column_is_sealed() {
        var open = new ArrayList<String>();
        var listed = new ArrayList<>(PLAIN);
        for (var column : columns()) {
            listed.remove(column.name());
            boolean sealed = column.type().equals("bytea") && column.comment().startsWith("personal: sealed; ");
            if (!sealed && !NO_WORDS.contains(column.type()) && !PLAIN.contains(column.name())) {
                open.add(column.name() + " " + column.type());
            }
        }
        assertThat(open).isEmpty();
        assertThat(listed).as("listed, and not personal or not there").isEmpty();
    }

    private record Column(String name, String type, String comment) {}

    private static List<Column> columns() {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname || '.' || a.attname, format_type(a.atttypid, null), d.description
                          from pg_description d
                          join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
                         where d.objsubid > 0 and d.description like 'personal:%' and c.relkind in ('r', 'p')
                         order by 1
                        """)) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            assertThat(columns).hasSizeGreaterThan(40);
            return columns;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
