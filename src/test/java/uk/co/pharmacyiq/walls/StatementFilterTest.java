package uk.co.pharmacyiq.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

/** The wall before the wall: no statement leaves it to the policies alone to keep to one organisation. */
class StatementFilterTest {

    /** Statements that read of all organisations, and why they must. */
    static final Map<String, String> OF_ALL = Map.of(
            "audit/sealing/",
                    "the sealer, a role and a process of its own, seals the events of all organisations in one order",
            "audit/proof/RecordCheck.java", "the auditor's role checks that the logs of all organisations are whole",
            "launcher/record/RetentionCommand.java", "the operator sees which months of any organisation are due");

    @Test
    @DisplayName(
            "M-028 every statement on a tenant table filters, joins or writes the organisation, for each table it names")
    void every_statement_keeps_to_one_organisation_by_itself() throws IOException, SQLException {
        var tables = tables();
        var open = new TreeSet<String>();
        int looked = 0;
        for (var statement : Statements.all()) {
            if (tables.stream().anyMatch(statement.sql()::contains)) {
                looked++;
            }
            var missing = Filters.open(statement.sql(), tables);
            if (!missing.isEmpty() && !isOfAll(statement.where())) {
                open.add(statement.where() + " " + missing);
            }
        }
        assertThat(open).isEmpty();
        for (var excused : OF_ALL.keySet()) {
            assertThat(Statements.all())
                    .extracting(Statements.Statement::where)
                    .anyMatch(where -> where.startsWith(excused));
        }
        assertThat(looked).as("statements looked at").isGreaterThan(250);
    }

    @Test
    @DisplayName(
            "M-028 a statement that loses any one of its filters is found: each filter of each statement taken away in turn")
    void whatever_filter_is_taken_away_is_missed() throws IOException, SQLException {
        var tables = tables();
        var unnoticed = new TreeSet<String>();
        int taken = 0;
        for (var statement : Statements.all()) {
            if (Filters.open(statement.sql(), tables).isEmpty()) {
                for (var fewer : Filters.without(statement.sql(), tables)) {
                    taken++;
                    if (Filters.open(fewer, tables).isEmpty()) {
                        unnoticed.add(statement.where() + " " + fewer.replaceAll("\\s+", " "));
                    }
                }
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(taken).as("filters taken away").isGreaterThan(250);
    }

    static boolean isOfAll(String where) {
        return OF_ALL.keySet().stream().anyMatch(where::startsWith);
    }

    static Set<String> tables() throws SQLException {
        try (var database = TestDatabase.get().administrator().connect()) {
            return new HashSet<>(Holdings.tables(database));
        }
    }
}
