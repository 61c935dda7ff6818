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
                 where organisation_id = '%1$s' and kind = 'name' and value >= 'smi' and value < 'smj'
                """)).contains("search_key_pkey").containsPattern("Index Cond: .*kind = .*value >= .*value < ");
    }

    @Test
    void words_are_found_by_their_beginning_their_end_and_their_sound() throws SQLException {
        assertThat(
                        plan(
                                "select word from patients.name_word where organisation_id = '%1$s' and word >= 'smi' and word < 'smj'"))
                .containsPattern("Index Cond: .*word >= .*word < ");
        assertThat(plan("""
                select word from patients.name_word where organisation_id = '%1$s' and turned >= 'hti' and turned < 'htj'
                """)).contains("name_word_by_end").containsPattern("Index Cond: .*turned >= .*turned < ");
        assertThat(plan("""
                select word from patients.name_word where organisation_id = '%1$s' and sound = 'SM0' and sound <> ''
                """)).contains("name_word_by_sound").containsPattern("Index Cond: .*sound = ");
    }

    private static String plan(String query) throws SQLException {
        var organisation = UUID.randomUUID();
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select kernel.assume('" + organisation + "')");
            statement.execute("insert into patients.name_word select '" + organisation + "', md5(n::text), "
                    + "reverse(md5(n::text)), substr(md5(n::text), 1, 4), '' from generate_series(1, 3000) n");
            statement.execute("analyze patients.name_word");
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
