package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

/** Walks the migrated catalogue: nothing of one organisation can be seen or touched from another (security, RLS leaks). */
class RlsTest {

    private static final String OURS = """
            n.nspname in ('kernel','keys','audit','work','tenancy','identity','access','medicines','controlled','responsible','inventory','patients','governance')
            """;

    @Test
    void every_table_says_whose_rows_it_holds() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r','p') and %s
                   and coalesce(obj_description(c.oid), '') <> 'tenant'
                   and coalesce(obj_description(c.oid), '') not like 'shared: ____________%%'
                """)).isEmpty();
        assertThat(tenantTables()).hasSizeGreaterThan(12);
    }

    @Test
    void every_tenant_table_is_walled_off_also_from_its_owner() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r','p') and %s and obj_description(c.oid) = 'tenant'
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """)).isEmpty();
    }

    @Test
    void the_one_policy_for_everybody_looks_at_the_organisation_for_reading_and_for_writing() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r','p') and %s and obj_description(c.oid) = 'tenant'
                   and (select count(*) from pg_policy p
                         where p.polrelid = c.oid and p.polroles = '{0}' and p.polcmd = '*' and p.polpermissive
                           and pg_get_expr(p.polqual, c.oid) = '(organisation_id = ( SELECT kernel.current_organisation() AS current_organisation))'
                           and pg_get_expr(p.polwithcheck, c.oid) = '(organisation_id = ( SELECT kernel.current_organisation() AS current_organisation))') <> 1
                """)).isEmpty();
    }

    @Test
    void any_other_policy_is_for_the_doorman_where_somebody_signs_in_and_for_sealing_and_auditing_the_record() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname || ' ' || p.polname
                  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
                 where %s and p.polroles <> '{0}'
                   and not (n.nspname in ('identity', 'governance', 'tenancy') and p.polroles = array['pharmacyiq_doorman'::regrole::oid])
                   and not (n.nspname = 'audit'
                       and p.polroles <@ array['pharmacyiq_sealer'::regrole::oid, 'pharmacyiq_auditor'::regrole::oid])
                """)).isEmpty();
    }

    @Test
    void the_organisation_leads_every_primary_key_and_index_of_a_tenant_table() {
        assertThat(rows("""
                select n.nspname || '.' || i.relname
                  from pg_index x
                  join pg_class i on i.oid = x.indexrelid
                  join pg_class c on c.oid = x.indrelid
                  join pg_namespace n on n.oid = c.relnamespace
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
                 where %s and obj_description(c.oid) = 'tenant'
                   and a.attname is distinct from 'organisation_id'
                """))
                .as("sealing reads events of all organisations in commit order; a session is found by the hash of its "
                        + "secret, and an invitation by its own, before its organisation is known")
                .allMatch(index -> index.matches(
                        "audit\\.event.*xid.*|audit\\.event_by_commit|identity\\.session_.*token.*|identity\\.invitation_.*token.*|identity\\.terminal_.*token.*|identity\\.api_key_.*token.*"
                                + "|identity\\.(session|invitation)_by_token|governance\\.inspection_token.*"));
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r','p') and %s and obj_description(c.oid) = 'tenant'
                   and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)
                """)).isEmpty();
    }

    @Test
    void every_foreign_key_between_tenant_tables_keeps_to_one_organisation_and_none_cascades() {
        assertThat(rows("""
                select n.nspname || '.' || k.conname
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_class f on f.oid = k.confrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                  join pg_attribute b on b.attrelid = f.oid and b.attnum = k.confkey[1]
                 where k.contype = 'f' and %s and obj_description(c.oid) = 'tenant' and obj_description(f.oid) = 'tenant'
                   and (a.attname <> 'organisation_id' or b.attname <> 'organisation_id')
                """)).isEmpty();
        assertThat(rows("""
                select n.nspname || '.' || k.conname
                  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and %s and (k.confdeltype not in ('a','r') or k.confupdtype not in ('a','r'))
                """)).isEmpty();
    }

    @Test
    void no_view_sees_more_than_whoever_asks() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where %s and (c.relkind = 'm'
                    or c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true'])
                """)).isEmpty();
    }

    @Test
    void no_sequence_tells_how_much_others_do() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where %s and c.relname !~ '^bound_' and case when c.relkind = 'S'
                       then has_sequence_privilege('pharmacyiq_app', c.oid, 'usage, select') else false end
                """)).isEmpty();
    }

    @Test
    void functions_that_run_with_other_rights_are_these_and_no_more() {
        assertThat(rows("""
                select n.nspname || '.' || p.proname
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where %s and p.prosecdef
                 order by 1
                """))
                .containsExactly(
                        "audit.make_partitions",
                        "audit.wrote_this_month",
                        "governance.enter_inspection",
                        "identity.enter_key",
                        "identity.enter_session",
                        "identity.enter_terminal",
                        "identity.find_invitation",
                        "inventory.post_line",
                        "kernel.bind",
                        "medicines.count_anew",
                        "patients.follow_version",
                        "tenancy.read_notice");
        assertThat(rows("""
                select n.nspname || '.' || p.proname
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where %s and p.prosecdef
                   and not exists (select from unnest(p.proconfig) setting where setting = 'search_path=pg_catalog, pg_temp')
                """)).isEmpty();
    }

    @Test
    void nothing_is_open_to_the_public() {
        assertThat(rows("""
                select n.nspname || '.' || p.proname
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where %s and has_function_privilege('public', p.oid, 'execute')
                """)).isEmpty();
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       aclexplode(c.relacl) g
                 where %s and g.grantee = 0
                """)).isEmpty();
        assertThat(rows("select n.nspname from pg_namespace n, aclexplode(n.nspacl) g where %s and g.grantee = 0"))
                .isEmpty();
    }

    @Test
    void the_roles_own_nothing_and_pass_no_wall() {
        assertThat(rows("""
                select r.rolname from pg_roles r
                 where r.rolname like 'pharmacyiq%%'
                   and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
                   and (select true from pg_namespace n where %s limit 1)
                """)).isEmpty();
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where %s and pg_get_userbyid(c.relowner) <> 'pharmacyiq_migrator'
                """)).isEmpty();
    }

    @Test
    void the_application_can_empty_nothing_and_never_rewrites_a_ledger() {
        assertThat(rows("""
                select n.nspname || '.' || c.relname || ' ' || g.privilege_type
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
                 where %s and g.grantee = 'pharmacyiq_app'::regrole
                   and (g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
                        or g.privilege_type in ('DELETE') and n.nspname || '.' || c.relname not in ('work.answer', 'identity.federation_state', 'identity.logout_token', 'identity.credential', 'patients.search_key', 'patients.search_word')
                        or n.nspname || '.' || c.relname in ('audit.event','inventory.movement','inventory.line','inventory.balance','patients.entry_version','patients.entry','patients.trail')
                           and g.privilege_type in ('UPDATE', 'DELETE'))
                """)).isEmpty();
        assertThat(rows("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                 where %s and n.nspname || '.' || c.relname in ('audit.event','inventory.movement','inventory.line','inventory.balance','patients.entry_version','patients.entry','patients.trail')
                   and has_column_privilege('pharmacyiq_app', c.oid, a.attnum, 'UPDATE')
                """)).containsExactly("inventory.balance.held");
    }

    @Test
    void partitions_have_the_wall_of_their_parent_and_are_granted_to_nobody() {
        var partitions = rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where %s and c.relispartition and c.relkind = 'r'
                """);
        assertThat(partitions).hasSizeGreaterThan(20);
        assertThat(rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
                 where %s and c.relispartition and c.relkind = 'r' and g.grantee <> c.relowner
                """)).isEmpty();
    }

    @Test
    void without_an_organisation_bound_the_application_sees_no_row_of_any_tenant_table() throws SQLException {
        var app = TestDatabase.get().app();
        try (var connection = app.connect();
                var statement = connection.createStatement()) {
            for (var table : tenantTables()) {
                if (table.matches("audit\\.event_.*")) {
                    continue;
                }
                try (var found = statement.executeQuery("select count(*) from " + table)) {
                    found.next();
                    assertThat(found.getLong(1)).as(table).isZero();
                } catch (SQLException notEvenGranted) {
                    assertThat(notEvenGranted.getSQLState()).as(table).isEqualTo("42501");
                }
            }
        }
    }

    private static List<String> tenantTables() {
        return rows("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r','p') and %s and obj_description(c.oid) = 'tenant'
                """);
    }

    private static List<String> rows(String query) {
        var administrator = TestDatabase.get().administrator();
        try (var connection = administrator.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query.formatted(OURS))) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
