package uk.co.pharmacyiq.patients.fhir;

import java.sql.SQLException;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;

/** Reads the record from outside, as its administrator. */
final class FhirWorld {

    private FhirWorld() {}

    /** What the latest event of an action says in public under a name. */
    static String last(TestPharmacy pharmacy, String action, String name) {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.prepareStatement("""
                        select j -> 'facts' ->> ?
                          from (select event_id, convert_from(leaf, 'UTF8')::jsonb as j
                                  from audit.event
                                 where organisation_id = ?::uuid) e
                         where j ->> 'action' = ?
                         order by event_id desc
                         limit 1
                        """)) {
            statement.setString(1, name);
            statement.setString(2, pharmacy.organisation().toString());
            statement.setString(3, action);
            try (var row = statement.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
