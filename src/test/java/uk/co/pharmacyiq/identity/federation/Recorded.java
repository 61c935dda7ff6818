package uk.co.pharmacyiq.identity.federation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.SealedText;

/** What stands on the record of an organisation, and in a table of its, looked at from outside. */
final class Recorded {

    private Recorded() {}

    /** The latest event: action, outcome and code. */
    static String last(OrganisationId organisation) {
        return all(organisation).getLast();
    }

    static List<String> all(OrganisationId organisation) {
        return rows("""
                select (j ->> 'action') || ' ' || (j ->> 'outcome') || ' ' || coalesce(j ->> 'code', '')
                  from (select event_id, convert_from(leaf, 'UTF8')::jsonb as j
                          from audit.event
                         where organisation_id = '%s') e
                 order by event_id
                """.formatted(organisation)).stream().map(String::strip).toList();
    }

    /** What is sealed in a column, opened: of the sessions that began at a provider. */
    static List<String> opened(SealedText sealed, OrganisationId organisation, String column) {
        var rows = rows("select session_id || ' ' || encode(" + column + ", 'hex') from identity.federated_session"
                + " where organisation_id = '" + organisation + "' order by session_id desc");
        return rows.stream()
                .map(row -> row.split(" ", 2))
                .map(row -> sealed.open(
                        organisation,
                        "identity.federated_session." + column,
                        row[0],
                        HexFormat.of().parseHex(row[1])))
                .toList();
    }

    static List<String> rows(String query) {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
