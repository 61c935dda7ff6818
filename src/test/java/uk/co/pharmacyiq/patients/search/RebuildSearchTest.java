package uk.co.pharmacyiq.patients.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.patients.TestPatients.fact;
import static uk.co.pharmacyiq.patients.search.SearchWorld.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.RebuildSearch;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;

/** The index is lost, or was made with a key that is lost: it comes back from the records. */
class RebuildSearchTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Test
    @DisplayName(
            "H-092 an index that was lost is made again from the records, shows nobody meanwhile, and finds everybody again")
    void H_092_a_lost_index_is_made_again() throws SQLException {
        var world = new SearchWorld(application);
        var siobhan = register(world, "Rebuiltson");
        var merged = register(world, "Mergedson");
        world.work(work -> {
            world.bean(Records.class).link(work, merged, siobhan);
            return true;
        });
        assertThat(world.found("rebuiltson")).containsExactly(siobhan);
        int looks = looks(world, siobhan);
        spoil(world);
        assertThat(world.found("rebuiltson")).isEmpty();
        var told = new ArrayList<String>();
        assertThat(done(world.bean(RebuildSearch.class)
                        .rebuild(world.pharmacy().organisation(), (at, all) -> told.add(at + " of " + all))))
                .isEqualTo(1);
        assertThat(told).containsExactly("1 of 1");
        assertThat(looks(world, siobhan)).isEqualTo(looks);
        for (var typed : List.of("rebuiltson", "rebuiltsno", "rebu 1961", "7/8/1961 siob", "ze1 0", "mergedson")) {
            assertThat(world.found(typed)).as(typed).containsExactly(siobhan);
        }
        assertThat(rows("select count(*) from patients.search_word where organisation_id = '"
                        + world.pharmacy().organisation() + "' and said = decode(repeat('00', 60), 'hex')"))
                .containsExactly("0");
    }

    private static PatientId register(SearchWorld world, String family) {
        return world.register(
                fact(FactKind.NAME, "given", "Siobhan", "family", family),
                fact(FactKind.PERSONAL, "born", "1961-08-07", "sex", "unknown"),
                fact(FactKind.ADDRESS, "use", "home", "line1", "1 Quay", "postcode", "ZE1 0AA"));
    }

    /** No key is left, and no word opens: one stands for nobody at all. */
    private static void spoil(SearchWorld world) throws SQLException {
        var ours = " where organisation_id = '" + world.pharmacy().organisation() + "';";
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table patients.search_key disable trigger covered;"
                    + "alter table patients.search_word disable trigger covered;"
                    + "delete from patients.search_key" + ours
                    + "update patients.search_word set said = decode(repeat('00', 60), 'hex')" + ours
                    + "alter table patients.search_key enable always trigger covered;"
                    + "alter table patients.search_word enable always trigger covered");
        }
    }

    private static int looks(SearchWorld world, PatientId patient) {
        return rows("select 1 from patients.trail where patient_id = '" + patient + "' and act <> 'PATIENT_SEARCH'"
                        + " and organisation_id = '" + world.pharmacy().organisation() + "'")
                .size();
    }
}
