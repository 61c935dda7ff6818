package uk.co.pharmacyiq.tenancy.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** Nothing personal is kept that the record of processing does not describe, and nothing of one organisation meets another's. */
class ProcessingRecordTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @Test
    void DP_30_every_table_with_a_personal_column_serves_an_activity_of_the_record() {
        var shipped = new ProcessingRecord();
        var personal = rows("""
                select distinct n.nspname || '.' || c.relname
                  from pg_description d
                  join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
                  join pg_namespace n on n.oid = c.relnamespace
                 where d.objsubid > 0 and d.description like 'personal:%' and c.relkind in ('r', 'p')
                   and not c.relispartition
                """);
        assertThat(personal).hasSizeGreaterThan(30);
        assertThat(shipped.tables().keySet()).as("tables of the record").containsAll(personal);
        assertThat(shipped.activities())
                .extracting(Activity::key)
                .containsAll(shipped.tables().values());
    }

    @Test
    void DP_30_each_activity_says_everything_that_article_30_asks_for() {
        assertThat(new ProcessingRecord().activities())
                .isNotEmpty()
                .allSatisfy(activity -> assertThat(List.of(
                                activity.title(),
                                activity.purpose(),
                                activity.basis(),
                                activity.subjects(),
                                activity.data(),
                                activity.recipients(),
                                activity.retention()))
                        .allSatisfy(cell -> assertThat(cell).isNotBlank()));
    }

    @Test
    void DP_30_the_record_of_an_organisation_names_it_and_its_activities() {
        var pharmacy = TestPharmacy.open(application);
        var lead = pharmacy.caller(Role.IG_LEAD, port);
        assertThat(lead.get("/organisation/processing").body())
                .contains(pharmacy.marker() + " group", "Patients' records", "Article 9(2)(h)");
        assertThat(lead.json(lead.get("/api/v1/processing")).get("controller").stringValue())
                .isEqualTo(pharmacy.marker() + " group");
    }

    /** Sealing, auditing, importing and finding sessions are done for all organisations at once; patients are none of it. */
    @Test
    void DP_33_no_role_and_no_function_that_sees_more_than_one_organisation_reaches_a_table_of_patients() {
        assertThat(rows("""
                select r.rolname || ' ' || c.relname
                  from pg_roles r, pg_class c
                 where r.rolname in ('pharmacyiq_sealer', 'pharmacyiq_auditor', 'pharmacyiq_catalogue', 'pharmacyiq_doorman')
                   and c.relnamespace = 'patients'::regnamespace and c.relkind in ('r', 'p', 'v')
                   and has_any_column_privilege(r.oid, c.oid, 'SELECT')
                """)).isEmpty();
        assertThat(rows("""
                select c.relname || ' ' || p.polname
                  from pg_policy p join pg_class c on c.oid = p.polrelid
                 where c.relnamespace = 'patients'::regnamespace
                   and pg_get_expr(p.polqual, c.oid)
                       <> '(organisation_id = ( SELECT kernel.current_organisation() AS current_organisation))'
                """)).isEmpty();
        assertThat(rows("""
                select p.proname
                  from pg_proc p
                 where p.pronamespace = 'patients'::regnamespace and p.prosecdef
                   and p.prorettype <> 'trigger'::regtype
                """)).isEmpty();
    }

    private static List<String> rows(String sql) {
        var access = TestDatabase.get().administrator();
        return JdbcClient.create(new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password()))
                .sql(sql)
                .query(String.class)
                .list();
    }
}
