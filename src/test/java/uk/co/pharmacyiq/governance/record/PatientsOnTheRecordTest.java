package uk.co.pharmacyiq.governance.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordFilter;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.governance.record.Filters.Subject;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;

/** The record says that somebody wrote about a patient; what they wrote stays in the patient's own record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientsOnTheRecordTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SearchRecord searchRecord;

    @Autowired
    private ViewEntry viewEntry;

    @Autowired
    private AuditLog audit;

    private TestPharmacy pharmacy;
    private PatientId patient;

    @BeforeAll
    void a_pharmacist_notes_an_allergy() {
        pharmacy = TestPharmacy.open(application);
        var patients = new TestPatients(pharmacy, application);
        patient = patients.register("Ada", "Markerlove", "1985-03-27");
        patients.add(
                patient,
                fact(
                        FactKind.ALLERGY,
                        "substance",
                        "Markercillin",
                        "type",
                        "allergy",
                        "severity",
                        "severe",
                        "certainty",
                        "confirmed"));
    }

    private static Filters about(PatientId patient) {
        var none = Filters.none();
        return new Filters(
                none.person(),
                Optional.of(new Subject("patient", patient.toString())),
                none.action(),
                none.outcome(),
                none.premises(),
                none.period(),
                none.words());
    }

    @Test
    @DisplayName("M-003, M-048 a master administrator reads who wrote in a patient's record, and not what")
    void whoever_reads_the_record_reads_who_wrote_about_a_patient_and_not_what() {
        var request = new SearchRecord.Request(about(patient), Optional.empty(), 50);
        var found = done(searchRecord.search(pharmacy.as(Role.MASTER_ADMINISTRATOR), request));
        assertThat(found.entries())
                .extracting(told -> told.entry().what().action())
                .containsExactly("PATIENT_CLINICAL_CHANGE", "PATIENT_REGISTER");
        assertThat(found.entries()).allSatisfy(told -> {
            assertThat(told.sentence()).doesNotContain("Marker");
            var view = done(viewEntry.view(
                    pharmacy.as(Role.MASTER_ADMINISTRATOR), told.entry().id()));
            assertThat(view.told().entry().details().keySet()).isSubsetOf("name", "roles", "address");
            assertThat(view.told().entry().details().toString()).doesNotContain("Marker");
            assertThat(view.told().entry().facts()).containsEntry("patients", patient.toString());
            assertThat(view.told().entry().erased()).isEmpty();
        });
    }

    @Test
    void a_word_of_a_patients_record_finds_nothing_on_the_record() {
        var none = Filters.none();
        var words = new Filters(
                none.person(),
                none.subject(),
                none.action(),
                none.outcome(),
                none.premises(),
                none.period(),
                new Filters.Words("markercillin", "", ""));
        var request = new SearchRecord.Request(words, Optional.empty(), 50);
        assertThat(done(searchRecord.search(pharmacy.as(Role.MASTER_ADMINISTRATOR), request))
                        .entries())
                .isEmpty();
    }

    @Test
    @DisplayName("M-128 before and after of each field stand sealed on the record, under the patient's own key")
    void the_change_itself_stands_sealed_on_the_record() {
        var event = changes().getFirst();
        assertThat(event.details()).containsEntry("allergy.substance.after", "Markercillin");
        assertThat(event.leaf()).doesNotContain("Marker").contains(patient.toString());
        assertThat(event.asTold().details()).doesNotContainKey("allergy.substance.after");
        assertThat(event.asTold().withheld()).contains("allergy.substance.after");
        assertThat(event.asTold().salt("allergy.substance.after")).isEmpty();
        assertThat(event.salt("allergy.substance.after")).isPresent();
    }

    private List<RecordedEvent> changes() {
        var query = RecordQuery.between(
                        Instant.now().minusSeconds(3_600), Instant.now().plusSeconds(60))
                .filtered(RecordFilter.EVERYTHING.about("patient", patient.toString()));
        return TestPatients.atWork(
                application,
                pharmacy,
                work -> audit.search(work.organisation(), query).events());
    }
}
