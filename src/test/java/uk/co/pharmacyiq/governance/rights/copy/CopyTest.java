package uk.co.pharmacyiq.governance.rights.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.governance.rights.RequestState;
import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.RightsParts;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;

/** A copy from the collected record to the file in the person's hand, against the real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PrepareCopy prepareCopy;

    @Autowired
    private GiveOpinion giveOpinion;

    @Autowired
    private ApproveCopy approveCopy;

    @Autowired
    private ReleaseCopy releaseCopy;

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

    private Where collected(PatientId patient) {
        var where = parts.confirmed(RightsKind.ACCESS, patient);
        done(prepareCopy.collect(parts.lead(), where, "The record and the paper file"));
        return where;
    }

    private void opinion(Where where, Opinion.Harm harm) {
        done(giveOpinion.give(pharmacy.pharmacist(), where, new Opinion(harm, true, true, "Read all of it")));
    }

    @Test
    void DP_05_nothing_is_approved_without_a_pharmacists_opinion_and_nothing_that_it_calls_harmful_goes_out() {
        var patient = patients.register("Har", "Mful", "1980-01-01");
        var note = patients.add(patient, fact(FactKind.NOTE, "text", "What would harm"));
        var where = collected(patient);
        assertThat(refusal(approveCopy.approve(parts.lead(), where))).isEqualTo("step-not-possible");
        assertThat(refusal(giveOpinion.give(
                        pharmacy.technician(), where, new Opinion(Opinion.Harm.NONE, true, true, "Fine"))))
                .isEqualTo("not-allowed");
        opinion(where, Opinion.Harm.ALL);
        assertThat(refusal(approveCopy.approve(parts.lead(), where))).isEqualTo("harm-of-all");
        opinion(where, Opinion.Harm.PARTS);
        assertThat(refusal(approveCopy.approve(parts.lead(), where))).isEqualTo("harm-not-withheld");
        done(prepareCopy.withhold(
                parts.lead(),
                where,
                new PrepareCopy.Withhold(note.entry(), "", WithheldReason.SERIOUS_HARM, "As the opinion says")));
        done(approveCopy.approve(parts.lead(), where));
        var json = text(done(releaseCopy.read(parts.lead(), where, CopyFile.Form.JSON)));
        assertThat(json).doesNotContain("What would harm").contains("likely to cause serious harm");
    }

    @Test
    void DP_05_what_was_written_after_the_opinion_takes_a_new_one() {
        var patient = patients.register("Gro", "Wing", "1980-01-01");
        var where = collected(patient);
        opinion(where, Opinion.Harm.NONE);
        patients.add(patient, fact(FactKind.NOTE, "text", "Written since"));
        assertThat(refusal(approveCopy.approve(parts.lead(), where))).isEqualTo("record-grew");
        opinion(where, Opinion.Harm.NONE);
        done(approveCopy.approve(parts.lead(), where));
        assertThat(parts.request(where).state()).isEqualTo(RequestState.READY);
    }

    @Test
    void DP_06_what_is_about_somebody_else_is_withheld_in_every_version_and_who_wrote_it_stays() throws IOException {
        var patient = patients.register("Rea", "Ding", "1980-01-01");
        var proxy = patients.add(
                patient,
                fact(
                        FactKind.PROXY,
                        "name",
                        "Nosy Neighbour",
                        "relation",
                        "carer",
                        "evidence",
                        "Her letter",
                        "ends",
                        "2030-01-01"));
        var where = collected(patient);
        opinion(where, Opinion.Harm.NONE);
        var withhold =
                new PrepareCopy.Withhold(proxy.entry(), "name", WithheldReason.SOMEBODY_ELSE, "She did not agree");
        assertThat(refusal(prepareCopy.withhold(
                        parts.lead(),
                        where,
                        new PrepareCopy.Withhold(proxy.entry(), "shoeSize", WithheldReason.SOMEBODY_ELSE, "No"))))
                .isEqualTo("field-unknown");
        done(prepareCopy.withhold(parts.lead(), where, withhold));
        assertThat(refusal(prepareCopy.withhold(parts.lead(), where, withhold))).isEqualTo("withheld-already");
        done(approveCopy.approve(parts.lead(), where));
        var pdf = pdf(done(releaseCopy.read(parts.lead(), where, CopyFile.Form.PDF)));
        assertThat(pdf)
                .doesNotContain("Nosy")
                .contains("[withheld: it is about somebody else]", "Written by: Asha Patel", "Who looked at the record")
                .contains("(Information governance lead)"); // among those who looked
        var log = done(application.getBean(ViewMaterial.class).view(parts.lead(), where))
                .redactions();
        assertThat(log)
                .singleElement()
                .satisfies(each -> assertThat(each.words()).isEqualTo("She did not agree"));
    }

    @Test
    void DP_06_what_is_shown_after_all_stays_on_the_list_of_what_was_withheld() {
        var patient = patients.register("Aft", "Erall", "1980-01-01");
        var note = patients.add(patient, fact(FactKind.ERRAND, "text", "Leave it with the porter"));
        var where = collected(patient);
        opinion(where, Opinion.Harm.NONE);
        done(prepareCopy.withhold(
                parts.lead(),
                where,
                new PrepareCopy.Withhold(note.entry(), "text", WithheldReason.IN_CONFIDENCE, "Perhaps")));
        var view = application.getBean(ViewMaterial.class);
        var held = done(view.view(parts.lead(), where)).redactions().getFirst();
        done(prepareCopy.show(parts.lead(), where, held.id()));
        assertThat(refusal(prepareCopy.show(parts.lead(), where, held.id()))).isEqualTo("redaction-unknown");
        assertThat(done(view.view(parts.lead(), where)).redactions())
                .singleElement()
                .satisfies(each -> assertThat(each.stands()).isFalse());
        done(approveCopy.approve(parts.lead(), where));
        assertThat(text(done(releaseCopy.read(parts.lead(), where, CopyFile.Form.JSON))))
                .contains("Leave it with the porter");
    }

    @Test
    void DP_04_what_is_released_is_what_was_approved_to_the_byte_and_each_download_is_on_the_record_and_kept_nowhere() {
        var patient = patients.register("Łucja", "Ŵyn", "1980-01-01");
        var where = collected(patient);
        opinion(where, Opinion.Harm.NONE);
        assertThat(refusal(releaseCopy.release(parts.lead(), where, "By hand"))).isEqualTo("step-not-possible");
        done(approveCopy.approve(parts.lead(), where));
        var approved = parts.request(where).last(Step.APPROVED).orElseThrow();
        done(releaseCopy.release(parts.lead(), where, "Handed over at the counter"));
        assertThat(parts.request(where).state()).isEqualTo(RequestState.RELEASED);
        for (var form : CopyFile.Form.values()) {
            var file = done(releaseCopy.read(parts.lead(), where, form));
            assertThat(file.digest()).isEqualTo(approved.word(form.code()));
        }
        var caller = pharmacy.caller(Role.IG_LEAD, port);
        var path = "/premises/" + where.premises() + "/rights/" + where.id() + "/copy/files/pdf";
        var answer = caller.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("copy-DP-")
                .doesNotContain("yn");
        assertThat(text(done(releaseCopy.read(parts.lead(), where, CopyFile.Form.JSON))))
                .contains("Łucja Ŵyn");
    }

    private static String text(CopyFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static String pdf(CopyFile file) throws IOException {
        try (var document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
