package uk.co.pharmacyiq.patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

/**
 * Behind the wall between organisations an index serves only comparisons that tell nothing of the rows they pass over. As the
 * role that serves requests, the planner is asked whether ours do: the condition must stand in the index, not after it.
 */
class IndexUseTest {

    @Test
    void keys_are_found_by_the_index_and_not_by_reading_the_organisation() throws SQLException {
        assertThat(plan("""
                select patient_id, former from patients.search_key
                 where organisation_id = '%1$s' and token = '%1$s'
                """)).contains("search_key_pkey").containsPattern("Index Cond: .*organisation_id = .*token = ");
    }

    @Test
    void words_that_were_added_since_are_found_by_the_index() throws SQLException {
        assertThat(plan("""
                select token, said from patients.search_word
                 where organisation_id = '%1$s' and added >= 5 and added < greatest(pg_snapshot_xmax(pg_current_snapshot())::text::bigint, 7)
                """)).contains("search_word_by_time").containsPattern("Index Cond: .*added >= .*added < ");
    }

    private static String plan(String query) throws SQLException {
        var organisation = UUID.randomUUID();
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select kernel.assume('" + organisation + "')");
            statement.execute("insert into patients.search_word (organisation_id, token, kind, said, added) select '"
                    + organisation
                    + "', gen_random_uuid(), 'name', sha256(n::text::bytea), n from generate_series(1, 3000) n");
            statement.execute("analyze patients.search_word");
            statement.execute("set local role pharmacyiq_app");
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain " + query.formatted(organisation))) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }
}
