package uk.co.pharmacyiq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** A month long ago, made by hand, with events of two organisations; sealed by hand as well. */
class RetentionTest extends PharmacyTest {

    private static final YearMonth MONTH = YearMonth.of(2020, 1);
    private static final Retention.Plan PLAN = new Retention.Plan(MONTH, "eight years", "Mary Master", "Asha Patel");

    @Autowired
    private Retention retention;

    private final JdbcClient administrator = as(TestDatabase.get().administrator());
    private final JdbcClient owner = as(TestDatabase.get().migrator());
    private final OrganisationId one = OrganisationId.next();
    private final OrganisationId other = OrganisationId.next();

    @BeforeEach
    void a_month_long_ago() {
        owner.sql("create table audit.event_2020_01 partition of audit.event "
                        + "for values from ('2020-01-01 00:00:00+00') to ('2020-02-01 00:00:00+00')")
                .update();
        owner.sql("select kernel.protect('audit.event_2020_01')")
                .query(String.class)
                .list();
        for (int i = 0; i < 3; i++) {
            seal(one, write(one), i);
        }
        seal(other, write(other), 0);
    }

    @AfterEach
    void nothing_is_left() {
        owner.sql("drop table if exists audit.event_2020_01").update();
        // Leaves made by hand are in no tree; what was announced is sealed with everything else after all tests.
        for (var statement : List.of(
                "alter table audit.leaf disable trigger append_only",
                "delete from audit.leaf where organisation_id in ('" + one + "', '" + other + "')",
                "alter table audit.leaf enable always trigger append_only")) {
            administrator.sql(statement).update();
        }
    }

    @Test
    void a_month_goes_when_every_organisation_has_a_sealed_announcement_and_its_hashes_stay() {
        var announced = List.of(announce(one), announce(other));
        seal(one, announced.getFirst(), 3);
        seal(other, announced.getLast(), 1);
        assertThat(Retention.drop(owner, MONTH, announced)).isEqualTo(4);
        assertThat(count("select count(*) from audit.event where at < '2020-02-01'"))
                .isZero();
        assertThat(count("select count(*) from pg_class where relname = 'event_2020_01'"))
                .isZero();
        assertThat(count("select count(*) from audit.leaf where organisation_id = '" + one + "'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from audit.event where event_id = '" + announced.getFirst()
                        + "' and convert_from(leaf, 'UTF8') like '%\"facts\":{\"count\":\"3\",\"first\":\"0\",\"last\":\"2\","
                        + "\"month\":\"2020-01\",\"policy\":\"eight years\"}%'"))
                .isEqualTo(1);
    }

    @Test
    void nothing_goes_while_an_announcement_is_missing_or_not_sealed() {
        var announced = List.of(announce(one), announce(other));
        seal(one, announced.getFirst(), 3);
        assertThatThrownBy(() -> Retention.drop(owner, MONTH, announced))
                .hasStackTraceContaining("no sealed announcement");
        seal(other, announced.getLast(), 1);
        assertThatThrownBy(() -> Retention.drop(owner, MONTH, List.of(announced.getFirst())))
                .hasStackTraceContaining("no sealed announcement");
        assertThat(count("select count(*) from audit.event where at < '2020-02-01'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from pg_class where relname = 'event_2020_01' and relforcerowsecurity"))
                .as("it is as it was")
                .isEqualTo(1);
    }

    @Test
    void nothing_goes_that_came_after_the_announcement_or_is_not_sealed() {
        var announced = List.of(announce(one), announce(other));
        seal(one, announced.getFirst(), 3);
        seal(other, announced.getLast(), 1);
        write(one);
        assertThatThrownBy(() -> Retention.drop(owner, MONTH, announced))
                .hasStackTraceContaining("no sealed announcement");
        assertThatThrownBy(() -> announce(one)).hasMessageContaining("1 events of 2020-01 are not sealed yet");
    }

    @Test
    void a_month_that_is_not_over_stays_and_one_person_cannot_approve_twice() {
        var now = YearMonth.now();
        assertThatThrownBy(() -> retention.announce(one, new Retention.Plan(now, "p", "a", "b")))
                .hasMessageContaining("is not over");
        assertThatThrownBy(() -> Retention.drop(owner, now, List.of())).hasStackTraceContaining("a month that is over");
        assertThatThrownBy(() -> new Retention.Plan(MONTH, "p", "Asha Patel", "asha patel "))
                .hasMessageContaining("two different people");
    }

    @Test
    void nobody_but_the_owner_may_ask_for_it() {
        assertThatThrownBy(() -> Retention.drop(as(TestDatabase.get().app()), MONTH, List.of()))
                .hasStackTraceContaining("permission denied");
    }

    private UUID announce(OrganisationId organisation) {
        return retention.announce(organisation, PLAN).orElseThrow();
    }

    private UUID write(OrganisationId organisation) {
        var id = TimeOrderedId.next();
        administrator
                .sql(
                        "insert into audit.event (organisation_id, event_id, at, writer_id, writer_seq, writer_mac, leaf, sealed) "
                                + "values (?, ?, '2020-01-15', gen_random_uuid(), 1, sha256(''), '{}', '\\x00')")
                .params(List.of(organisation.value(), id))
                .update();
        return id;
    }

    private void seal(OrganisationId organisation, UUID event, long index) {
        administrator
                .sql("insert into audit.leaf (organisation_id, log, idx, event_id, at, xid, leaf_hash) "
                        + "select organisation_id, 1, ?, event_id, at, xid, sha256(leaf) from audit.event "
                        + "where organisation_id = ? and event_id = ?")
                .params(List.of(index, organisation.value(), event))
                .update();
    }

    private long count(String query) {
        return administrator.sql(query).query(Long.class).single();
    }

    private static JdbcClient as(DatabaseAccess access) {
        return JdbcClient.create(new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password()));
    }
}
