package uk.co.pharmacyiq.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

/** The database's walls are those that were decided, no grant, policy or key fewer or more, and they hold. */
class CatalogueWallsTest {

    @Test
    @DisplayName("M-071 grants, policies, row security and keys are exactly those that were decided")
    void the_catalogue_is_as_decided() throws SQLException, IOException {
        try (var database = TestDatabase.get().administrator().connect()) {
            if (Boolean.getBoolean("pharmacyiq.write-walls")) {
                CatalogueFacts.write(database);
            }
            assertThat(CatalogueFacts.differences(database, CatalogueFacts.decided()))
                    .as("decide, then write them down: this test with -Dpharmacyiq.write-walls=true")
                    .isEmpty();
            assertThat(CatalogueFacts.decided()).hasSizeGreaterThan(500);
        }
    }

    @Test
    @DisplayName(
            "M-071 of every tenant table nobody sees, changes, deletes or adds a row of another organisation, tried row by row")
    void no_row_of_another_organisation_can_be_touched() throws SQLException {
        var sandbox = TestDatabase.get().sandbox();
        try (var database = sandbox.administrator().connect()) {
            database.setAutoCommit(false);
            var behaviour = RowBehaviour.prepare(database);
            var through = new ArrayList<String>();
            var tables = Holdings.tables(database);
            for (var table : tables) {
                through.addAll(behaviour.through(table));
            }
            assertThat(through).isEmpty();
            assertThat(tables).hasSizeGreaterThan(60);
            database.rollback();
        } finally {
            sandbox.drop();
        }
    }
}
