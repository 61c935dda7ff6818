package uk.co.pharmacyiq.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.TenantContext.Said;

/** M-028, M-071: only who holds the key says to the database whose rows may be seen, even where any statement can be run. */
class SignedContextTest extends PharmacyTest {

    private static final String HOW_MANY = "select count(*) from tenancy.premises";

    @Autowired
    private TenantContext context;

    @Autowired
    private org.springframework.context.ApplicationContext application;

    private OrganisationId ours;
    private OrganisationId theirs;

    @BeforeEach
    void two_organisations() {
        ours = TestPharmacy.open(application).organisation();
        theirs = TestPharmacy.open(application).organisation();
    }

    @Test
    void a_signed_context_shows_the_rows_of_its_organisation_until_the_transaction_ends() throws SQLException {
        try (var app = app()) {
            bind(app, context.said(ours, app));
            assertThat(count(app, HOW_MANY)).isPositive();
            assertThat(count(app, HOW_MANY + " where organisation_id <> '" + ours + "'"))
                    .isZero();
            app.commit();
            assertThat(count(app, HOW_MANY)).isZero();
        }
    }

    @Test
    @DisplayName("M-028 an injected statement that sets another organisation sees nothing, and changes nothing")
    void an_injected_setting_yields_nothing() throws SQLException {
        try (var app = app()) {
            bind(app, context.said(ours, app));
            run(app, "select set_config('app.organisation', '" + theirs + "', true)");
            assertThat(count(app, HOW_MANY)).isZero();
            assertThat(count(
                            app,
                            "with w as (select set_config('app.organisation', '" + theirs + "', true)) "
                                    + "select count(*) from w, tenancy.premises"))
                    .isZero();
            run(app, "set local app.organisation = '" + ours + "'");
            assertThat(count(app, HOW_MANY)).isPositive();
        }
    }

    @Test
    void a_setting_in_a_connection_nobody_was_believed_in_yields_nothing() throws SQLException {
        try (var app = app()) {
            run(app, "set app.organisation = '" + theirs + "'");
            assertThatThrownBy(() -> count(app, HOW_MANY)).hasMessageContaining("not yet defined in this session");
        }
    }

    @Test
    @DisplayName("M-028 a context overheard on another connection, or said again, is refused")
    void an_overheard_context_is_refused() throws SQLException {
        try (var app = app();
                var other = app()) {
            var said = context.said(theirs, other);
            refused(app, said);
            bind(other, said);
            other.commit();
            refused(other, said);
        }
    }

    @Test
    void a_context_with_anything_changed_or_left_out_is_refused() throws SQLException {
        try (var app = app()) {
            var said = context.said(ours, app);
            var flipped = said.mac().clone();
            flipped[7] ^= 1;
            refused(app, new Said(said.key(), theirs.value(), said.turn(), said.mac()));
            refused(app, new Said(said.key(), said.organisation(), said.turn() + 1, said.mac()));
            refused(app, new Said(said.key(), said.organisation(), said.turn(), flipped));
            refused(app, new Said(said.key(), said.organisation(), said.turn(), null));
            refused(app, new Said(said.key() + 1, said.organisation(), said.turn(), said.mac()));
            refused(app, new Said(said.key() + 1, said.organisation(), said.turn(), null));
        }
    }

    @Test
    void the_application_reads_no_key_and_writes_no_memory() throws SQLException {
        for (var forbidden : new String[] {
            "select * from kernel.context_key",
            "select setval('kernel.bound_0', 1)",
            "select nextval('kernel.bound_0')",
            "select currval('kernel.turn_0')",
            "select kernel.assume('" + UUID.randomUUID() + "')",
            "create function public.f() returns int language sql as 'select 1'",
            "set role pharmacyiq_migrator"
        }) {
            try (var app = app()) {
                assertThatThrownBy(() -> run(app, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting(refusal -> ((SQLException) refusal).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    private static void refused(Connection app, Said said) throws SQLException {
        assertThatThrownBy(() -> bind(app, said)).hasMessageContaining("this context was");
        app.rollback();
        assertThat(count(app, HOW_MANY)).isZero();
    }

    private static Connection app() throws SQLException {
        var connection = TestDatabase.get().app().connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void bind(Connection app, Said said) throws SQLException {
        try (var statement = app.prepareStatement(TenantContext.BIND)) {
            TenantContext.set(statement, said);
            statement.execute();
        }
    }

    private static void run(Connection app, String sql) throws SQLException {
        try (var statement = app.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection app, String sql) throws SQLException {
        try (var statement = app.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
