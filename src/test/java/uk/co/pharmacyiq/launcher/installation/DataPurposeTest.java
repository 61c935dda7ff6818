package uk.co.pharmacyiq.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestSandbox;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

class DataPurposeTest {

    private final TestSandbox sandbox = TestDatabase.get().sandbox();

    @AfterEach
    void drop() {
        sandbox.drop();
    }

    @Test
    void M_073_data_marked_production_is_started_for_nothing_else() {
        DataPurpose.PRODUCTION.claim(sandbox.app());
        assertThatCode(() -> DataPurpose.PRODUCTION.claim(sandbox.app())).doesNotThrowAnyException();
        for (var other : List.of(DataPurpose.TRAINING, DataPurpose.DEMONSTRATION)) {
            assertThatThrownBy(() -> other.claim(sandbox.app()))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("marked 'production': it holds real people's data")
                    .hasMessageContaining("refused; nothing was changed");
        }
        assertThat(sandbox.rows("select purpose from tenancy.data_mark")).containsExactly("production");
    }

    @Test
    void M_073_made_up_data_is_not_taken_for_real() {
        DataPurpose.TRAINING.claim(sandbox.app());
        assertThatThrownBy(() -> DataPurpose.PRODUCTION.claim(sandbox.app()))
                .hasMessageContaining("marked 'training'")
                .hasMessageContaining("set purpose = training");
    }

    @Test
    void M_073_a_database_with_organisations_and_no_mark_is_taken_for_real() throws SQLException {
        run(
                sandbox.administrator(),
                "alter table tenancy.directory disable trigger all; insert into tenancy.directory values ('northway', gen_random_uuid())");
        assertThatThrownBy(() -> DataPurpose.TRAINING.claim(sandbox.app())).hasMessageContaining("no mark");
        DataPurpose.PRODUCTION.claim(sandbox.app());
        assertThat(sandbox.rows("select purpose from tenancy.data_mark")).containsExactly("production");
    }

    @Test
    void M_073_nobody_changes_the_mark_or_takes_it_away() {
        DataPurpose.PRODUCTION.claim(sandbox.app());
        for (var change : List.of(
                "update tenancy.data_mark set purpose = 'training'",
                "delete from tenancy.data_mark",
                "truncate tenancy.data_mark")) {
            for (var who : List.of(sandbox.app(), sandbox.migrator(), sandbox.administrator())) {
                assertThatThrownBy(() -> run(who, change)).isInstanceOf(SQLException.class);
            }
        }
        assertThatThrownBy(() -> run(sandbox.app(), "insert into tenancy.data_mark values (false, 'training')"))
                .isInstanceOf(SQLException.class);
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
