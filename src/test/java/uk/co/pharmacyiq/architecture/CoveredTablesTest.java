package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

/** Walks the migrated catalogue: nothing changes without an event on the record in the same transaction. */
class CoveredTablesTest {

    private static final String TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r','p')
              and (n.nspname in ('work','tenancy','identity','access','medicines','controlled','responsible','inventory','patients','governance')
                   or n.nspname || '.' || c.relname = 'audit.subject_key')
            """;

    private static final String COVERED = """
            exists (select from pg_trigger t
                     where t.tgrelid = c.oid and t.tgfoid = 'audit.demand_event'::regproc
                       and t.tgenabled = 'A' and t.tgdeferrable and t.tginitdeferred
                       and t.tgtype & 1 = 1 and t.tgtype & 28 = 28)
            """;

    @Test
    void every_table_is_covered_or_says_why_not() throws SQLException {
        assertThat(rows("select n.nspname || '.' || c.relname " + TABLES + " and not " + COVERED
                        + " and n.nspname || '.' || c.relname not in (select table_name from audit.uncovered)"))
                .isEmpty();
        assertThat(rows("select n.nspname || '.' || c.relname " + TABLES + " and " + COVERED))
                .hasSizeGreaterThan(12)
                .contains("inventory.movement", "inventory.line", "identity.session", "audit.subject_key");
    }

    @Test
    void no_table_is_excused_that_is_covered_or_is_not_there() throws SQLException {
        assertThat(rows("select table_name from audit.uncovered where to_regclass(table_name) is null"))
                .isEmpty();
        assertThat(rows("select n.nspname || '.' || c.relname " + TABLES + " and " + COVERED
                        + " and n.nspname || '.' || c.relname in (select table_name from audit.uncovered)"))
                .isEmpty();
    }

    @Test
    void only_that_a_session_or_a_key_was_seen_is_excused_among_the_updates_of_covered_tables() throws SQLException {
        assertThat(
                        rows(
                                "select tgrelid::regclass::text from pg_trigger where tgname = 'covered' and tgattr::text <> ''"))
                .containsExactlyInAnyOrder("identity.session", "identity.api_key");
        assertThat(rows("""
                select a.attname from pg_attribute a
                 where a.attrelid = 'identity.session'::regclass and a.attnum > 0 and not a.attisdropped
                   and has_column_privilege('pharmacyiq_app', a.attrelid, a.attnum, 'UPDATE')
                   and not a.attnum = any(array(select unnest(tgattr) from pg_trigger
                                                 where tgname = 'covered' and tgrelid = a.attrelid))
                """)).isEmpty();
    }

    @Test
    void a_change_without_an_event_is_refused_even_to_the_administrator() throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var organisation = UUID.randomUUID();
            statement.execute("insert into tenancy.organisation values ('" + organisation
                    + "', 'Nobody wrote', 'nobody-wrote', now(), gen_random_uuid())");
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("tenancy.organisation without an event")
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .isEqualTo("23A01");
        }
    }

    @Test
    void an_event_of_another_organisation_does_not_excuse_it() throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
                    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, sha256(''), '{}', '\\x00')
                    """);
            statement.execute(
                    "insert into tenancy.organisation values (gen_random_uuid(), 'Nobody wrote', 'nobody-wrote', "
                            + "now(), gen_random_uuid())");
            assertThatThrownBy(connection::commit).hasMessageContaining("without an event");
        }
    }

    @Test
    void the_check_is_aimed_at_this_month_and_those_to_come() throws SQLException {
        assertThat(rows("select (regexp_matches(prosrc, 'audit\\.event_[0-9_]+', 'g'))[1] from pg_proc "
                        + "where oid = 'audit.wrote_this_month(uuid)'::regprocedure"))
                .hasSize(5)
                .first()
                .isEqualTo(rows("select 'audit.event_' || to_char(now() at time zone 'UTC', 'YYYY_MM')")
                        .getFirst());
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
