package uk.co.pharmacyiq.governance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.governance.rights.CorrectEntry.Looked;
import uk.co.pharmacyiq.governance.rights.StepTaken.LetterKind;
import uk.co.pharmacyiq.governance.rights.letters.ViewLetter;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;

/** What is decided about requests, and what it does to the record, against the real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DecideRequest decide;

    @Autowired
    private CorrectEntry correctEntry;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPatients patients;
    private RightsParts parts;

    @BeforeAll
    void open() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
        parts = new RightsParts(application, pharmacy);
    }

    @Test
    void
            DP_07_erasure_of_a_patient_with_an_entry_last_month_is_refused_with_a_reason_and_the_marketing_consent_is_gone() {
        var patient = patients.register("Era", "Sure", "1980-01-01");
        patients.add(patient, fact(FactKind.CONSENT, "purpose", "marketing", "decision", "given", "on", "2026-10-01"));
        var where = parts.confirmed(RightsKind.ERASURE, patient);
        assertThat(refusal(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "Erased"))))
                .isEqualTo("inside-retention");
        assertThat(refusal(decide.refuse(parts.lead(), where, RefusalReason.PORTABILITY_BASIS, "No")))
                .isEqualTo("reason-not-for-this");
        done(decide.refuse(parts.lead(), where, RefusalReason.HEALTH_CARE, "We must keep it."));
        var request = parts.request(where);
        assertThat(request.state()).isEqualTo(RequestState.REFUSED);
        assertThat(request.last(Step.REFUSED).orElseThrow().words())
                .containsEntry("ground", "erasure-health-care")
                .containsEntry("marketing-ended", "1");
        assertThat(current(patient, FactKind.CONSENT)).isEmpty();
        assertThat(current(patient, FactKind.NAME)).isNotEmpty();
        assertThat(letter(where, LetterKind.REFUSAL)).contains("Article 17(3)(c)", "Information Commissioner's Office");
    }

    @Test
    void DP_08_a_fact_is_corrected_and_what_stood_there_before_is_kept_and_labelled() {
        var patient = patients.register("Wrong", "Born", "1980-01-01");
        var where = parts.confirmed(RightsKind.RECTIFICATION, patient);
        var born = current(patient, FactKind.PERSONAL).getFirst();
        assertThat(refusal(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "Done"))))
                .isEqualTo("nothing-done");
        done(correctEntry.correct(
                pharmacy.pharmacist(),
                where,
                new Looked(born.id(), born.version()),
                fact(FactKind.PERSONAL, "born", "1981-01-01", "sex", "unknown")));
        done(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "It is put right.")));
        var now = current(patient, FactKind.PERSONAL).getFirst();
        assertThat(now.fact().get("born")).contains("1981-01-01");
        assertThat(now.written().change()).isEqualTo(Entry.Change.CORRECTED);
        assertThat(now.version()).isEqualTo(2);
    }

    @Test
    void DP_08_an_opinion_stays_and_the_disagreement_stands_beside_it() {
        var patient = patients.register("Dis", "Agrees", "1980-01-01");
        var note = patients.add(patient, fact(FactKind.NOTE, "text", "Seemed confused", "opinion", "yes"));
        var where = parts.confirmed(RightsKind.RECTIFICATION, patient);
        var looked = new Looked(note.entry(), 1);
        assertThat(refusal(correctEntry.correct(
                        pharmacy.pharmacist(),
                        where,
                        looked,
                        fact(FactKind.NOTE, "text", "Was clear", "opinion", "yes"))))
                .isEqualTo("opinion-stands");
        assertThat(refusal(correctEntry.disagree(parts.lead(), where, looked, "I was not confused")))
                .isEqualTo("clinical-right-needed");
        done(correctEntry.disagree(pharmacy.pharmacist(), where, looked, "I was not confused"));
        assertThat(current(patient, FactKind.NOTE).getFirst().fact().get("text"))
                .contains("Seemed confused");
        assertThat(current(patient, FactKind.DISAGREEMENT).getFirst().fact().get("entry"))
                .contains(note.entry().toString());
    }

    @Test
    void DP_09_a_restriction_sets_the_flag_that_keeps_them_out_of_exports_and_campaigns() {
        var patient = patients.register("Res", "Tricted", "1980-01-01");
        var where = parts.confirmed(RightsKind.RESTRICTION, patient);
        done(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "Restricted.")));
        assertThat(patients.view(patient).record().has("restricted-processing")).isTrue();
    }

    @Test
    void DP_09_an_objection_ends_what_was_agreed_to_and_says_so() {
        var patient = patients.register("Ob", "Jects", "1980-01-01");
        patients.add(patient, fact(FactKind.CONSENT, "purpose", "marketing", "decision", "given", "on", "2026-10-01"));
        var where = parts.confirmed(RightsKind.OBJECTION, patient);
        assertThat(refusal(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "Stopped."))))
                .isEqualTo("purpose-needed");
        done(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.of("marketing"), "Stopped.")));
        assertThat(current(patient, FactKind.CONSENT))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().get("decision")).contains("objected"));
    }

    @Test
    void DP_09_portability_is_refused_by_a_person_with_its_reason() {
        var where = parts.confirmed(RightsKind.PORTABILITY, patients.register("Por", "Table", "1980-01-01"));
        assertThat(refusal(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "Here"))))
                .isEqualTo("step-not-possible");
        done(decide.refuse(parts.lead(), where, RefusalReason.PORTABILITY_BASIS, "Take a copy instead."));
        assertThat(letter(where, LetterKind.REFUSAL)).contains("Article 20", "A person decided this");
    }

    @Test
    void DP_11_every_refusal_names_the_person_who_decided() {
        var where = parts.confirmed(RightsKind.ACCESS, patients.register("De", "Cided", "1980-01-01"));
        done(decide.refuse(parts.lead(), where, RefusalReason.UNFOUNDED, "The fifth this week."));
        assertThat(parts.request(where).last(Step.REFUSED).orElseThrow().by().person())
                .isEqualTo(pharmacy.person(Role.IG_LEAD));
    }

    @Test
    void DP_10_a_complaint_by_any_means_is_acknowledged_told_of_and_answered_and_each_letter_names_the_regulator() {
        var caller = pharmacy.caller(Role.COUNTER_ASSISTANT, port);
        var path = "/api/v1/premises/" + pharmacy.premises() + "/rights";
        for (var means : Means.values()) {
            var taken = caller.post(
                    path,
                    "{\"kind\": \"complaint\", \"received\": \"" + parts.today() + "\", \"means\": \"" + means.code()
                            + "\", \"asker\": \"Con Plainant\", \"relation\": \"self\"}");
            assertThat(taken.statusCode()).isEqualTo(201);
            assertThat(caller.json(taken).get("due").stringValue())
                    .isEqualTo(parts.today().plusDays(29).toString());
        }
        var where = parts.where(done(application
                .getBean(TakeRequest.class)
                .take(
                        pharmacy.technician(),
                        parts.asked(RightsKind.COMPLAINT, Relation.SELF, parts.today(), Optional.empty()))));
        var complaint = application.getBean(AnswerComplaint.class);
        done(complaint.acknowledge(parts.lead(), where, "By letter"));
        done(complaint.inform(parts.lead(), where, "We asked the team."));
        done(decide.answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "You were right.")));
        for (var kind : new LetterKind[] {LetterKind.ACKNOWLEDGEMENT, LetterKind.PROGRESS, LetterKind.OUTCOME}) {
            assertThat(letter(where, kind)).contains("Information Commissioner's Office");
        }
        var counts = done(application
                .getBean(CountRequests.class)
                .count(parts.lead(), pharmacy.premises(), parts.today().minusDays(1), parts.today()));
        var line = counts.lines().stream()
                .filter(each -> each.kind() == RightsKind.COMPLAINT)
                .findFirst()
                .orElseThrow();
        assertThat(Map.of(
                        "received", line.received(), "acknowledged", line.acknowledged(), "answered", line.answered()))
                .isEqualTo(Map.of("received", (long) Means.values().length + 1, "acknowledged", 1L, "answered", 1L));
    }

    private List<Entry> current(PatientId patient, FactKind kind) {
        return patients.view(patient).record().of(kind);
    }

    private String letter(RightsRequest.Where where, LetterKind kind) {
        return String.join(
                "\n",
                done(application.getBean(ViewLetter.class).view(parts.lead(), where, kind))
                        .paragraphs());
    }
}
