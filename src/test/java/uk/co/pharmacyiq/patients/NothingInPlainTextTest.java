package uk.co.pharmacyiq.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.export.AllowPatientExport;
import uk.co.pharmacyiq.patients.export.EndRemoval;
import uk.co.pharmacyiq.patients.export.Removal;
import uk.co.pharmacyiq.patients.export.ShowPassphrase;
import uk.co.pharmacyiq.patients.export.TakeExport;
import uk.co.pharmacyiq.patients.export.ViewRemovals;
import uk.co.pharmacyiq.patients.looking.BreakGlassForRecord;
import uk.co.pharmacyiq.patients.looking.Emergencies;
import uk.co.pharmacyiq.patients.looking.Emergency;
import uk.co.pharmacyiq.patients.merging.DismissDuplicate;
import uk.co.pharmacyiq.patients.merging.ListDuplicates;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.patients.merging.PairCursor;
import uk.co.pharmacyiq.patients.merging.UndoMerge;
import uk.co.pharmacyiq.patients.record.Holds;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** M-052 What is personal of a patient stands in no table of theirs as it was written, and is found and read all the same. */
class NothingInPlainTextTest extends PharmacyTest {

    private static final Action<UUID> REVIEW =
            Action.changes("TEST_SET_UP", "patients.review", Action.Scope.ORGANISATION, UUID.class);

    @Autowired
    private ApplicationContext application;

    private final PlainWords plain = new PlainWords();
    private TestPharmacy pharmacy;
    private TestPatients patients;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
    }

    @Test
    @DisplayName(
            "M-052 no word of any field, reason, note or list stands in a table of patients; searches and pages still know it")
    void M_052_no_word_stands_in_plain_text() throws IOException, SQLException {
        var facts = plain.facts();
        var patient = TestPatients.atWork(
                application,
                pharmacy,
                work -> done(bean(Records.class)
                        .register(work, pharmacy.premises(), facts, Why.of(plain.sentence("version.reason")))));
        somethingOfEverything(patient);
        joinedAndParted();
        aListLeaves();
        assertThat(plain.words()).hasSizeGreaterThan(45);
        assertThat(plain.readableIn("patients")).isEmpty();
        plain.words().put("what is no secret", "rights-request");
        assertThat(plain.readableIn("patients")).contains("what is no secret in patients.hold");
        assertThat(facts).allSatisfy(fact -> assertThat(shown(patient)).contains(fact));
        for (var where : Set.of(
                "name.family",
                "name.given",
                "personal.born",
                "nhs-number.number",
                "address.postcode",
                "contact.value")) {
            assertThat(found(plain.words().getOrDefault(where, ""))).as(where).contains(patient);
        }
        assertThat(found(plain.words().getOrDefault("name.family", "").substring(0, 6)))
                .contains(patient);
    }

    private void somethingOfEverything(PatientId patient) {
        TestPatients.atWork(
                application,
                pharmacy,
                work -> bean(Holds.class).place(work, patient, "rights-request", plain.sentence("hold.reason")));
        done(bean(BreakGlassForRecord.class)
                .open(
                        pharmacy.pharmacist(),
                        new BreakGlassForRecord.Request(
                                pharmacy.premises(), patient, plain.sentence("emergency.reason"))));
        done(bean(UseCases.class).perform(pharmacy.as(Role.IG_LEAD), REVIEW, Target.none(), work -> {
            var emergencies = bean(Emergencies.class);
            var latest = emergencies.latest(work).getFirst();
            return emergencies.review(work, latest.id(), Emergency.Finding.JUSTIFIED, plain.sentence("emergency.note"));
        }));
    }

    private void joinedAndParted() {
        var one = patients.register("Agnes", plain.word("pair.family"), "1931-02-03");
        var other = patients.register("Agnes", plain.words().getOrDefault("pair.family", ""), "1931-02-03");
        var pharmacist = pharmacy.pharmacist();
        var merged = done(bean(MergeRecords.class)
                .merge(
                        pharmacist,
                        new MergeRecords.Request(
                                pharmacy.premises(), one, other, plain.sentence("merge.reason"), Map.of())));
        done(bean(UndoMerge.class)
                .undo(
                        pharmacist,
                        new UndoMerge.Request(
                                pharmacy.premises(), merged.merge(), plain.sentence("merge.undone"), Set.of())));
        var third = patients.register("Agnes", plain.words().getOrDefault("pair.family", ""), "1931-02-03");
        var pair =
                done(bean(ListDuplicates.class).list(pharmacist, pharmacy.premises(), PairCursor.START)).rows().stream()
                        .map(ListDuplicates.Row::pair)
                        .filter(each -> Set.of(each.first(), each.second()).contains(third))
                        .findFirst()
                        .orElseThrow();
        assertThat(pair.likeness().why()).contains("Same date of birth");
        done(bean(DismissDuplicate.class)
                .dismiss(
                        pharmacist,
                        new DismissDuplicate.Request(pharmacy.premises(), pair.id(), plain.sentence("pair.note"))));
    }

    private void aListLeaves() throws IOException {
        var asker = pharmacy.pharmacist();
        bean(AllowPatientExport.class)
                .ask(
                        asker,
                        new Removal.Wish(
                                Removal.Purpose.AUDIT,
                                plain.sentence("removal.words"),
                                plain.word("removal.recipient"),
                                Optional.empty(),
                                true,
                                LocalDate.now().plusDays(14)));
        var second = pharmacy.as(Role.IG_LEAD);
        var waiting = done(bean(ViewApprovals.class).inbox(second)).approvals().getFirst();
        done(bean(DecideApproval.class).approve(second, waiting.id()));
        var removal = done(bean(ViewRemovals.class).list(asker)).removals().getFirst();
        plain.words()
                .put(
                        "removal.passphrase",
                        done(bean(ShowPassphrase.class).show(asker, removal.id()))
                                .passphrase());
        assertThat(plainOf("removal.passphrase")).isEmpty();
        done(bean(TakeExport.class).take(asker, removal.id())).writeTo(new ByteArrayOutputStream());
        done(bean(EndRemoval.class)
                .end(
                        asker,
                        new EndRemoval.Request(
                                removal.id(), Removal.Ending.RETURNED, plain.sentence("removal.ended"))));
        var ended = done(bean(ViewRemovals.class).list(asker)).removals().getFirst();
        ended.canary().ifPresent(canary -> plain.words().put("removal.canary", canary.line()));
        assertThat(ended.canary()).isPresent();
        assertThat(ended.wish().words()).contains(plain.words().getOrDefault("removal.words", "-"));
    }

    private List<String> plainOf(String where) {
        try {
            return plain.readableIn("patients").stream()
                    .filter(found -> found.startsWith(where))
                    .toList();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Object> shown(PatientId patient) {
        return TestPatients.atWork(
                application,
                pharmacy,
                work -> bean(Records.class).find(work, patient).orElseThrow().entries().stream()
                        .<Object>map(entry -> entry.fact())
                        .toList());
    }

    private List<PatientId> found(String typed) {
        return done(bean(FindPatients.class)
                        .find(pharmacy.technician(), new FindPatients.Request(pharmacy.premises(), typed, 0)))
                .patients()
                .stream()
                .map(each -> each.patient())
                .toList();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
