package uk.co.pharmacyiq.patients.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
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
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** H-080 A list of patients leaves the pharmacy: only by the word of two, encrypted, marked, and known to be out. */
class PatientExportTest extends PharmacyTest {

    private static final Action<PatientId> SET_UP =
            Action.changes("TEST_SET_UP", "patients.register", Action.Scope.PREMISES, PatientId.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AllowPatientExport askForExport;

    @Autowired
    private ShowPassphrase showPassphrase;

    @Autowired
    private TakeExport takeExport;

    @Autowired
    private EndRemoval endRemoval;

    @Autowired
    private ViewRemovals viewRemovals;

    private TestPharmacy pharmacy;
    private Actor.Person asha;

    @BeforeEach
    void patients_of_one_pharmacy() {
        pharmacy = TestPharmacy.open(application);
        asha = pharmacy.pharmacist();
        register("Marjorie", "Exportable", List.of());
        register("Hilda", "Hiddenplace", List.of("restricted-address"));
        register("Olga", "Objector", List.of("restricted-processing"));
    }

    @Test
    @DisplayName(
            "GP-12 a list leaves only when a second person agreed; it is encrypted, marked on every line, and on the record")
    void a_list_leaves_by_the_word_of_two() throws IOException {
        var removal = agreed(true);
        assertThat(TestPharmacy.refusal(takeExport.take(asha, removal))).isEqualTo("passphrase-first");
        var passphrase = TestPharmacy.done(showPassphrase.show(asha, removal)).passphrase();
        assertThat(TestPharmacy.refusal(showPassphrase.show(asha, removal))).isEqualTo("passphrase-shown");
        var bytes = taken(removal);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exportable");
        var files = opened(bytes, passphrase);
        assertThat(files.keySet()).containsExactly("patients.csv", "patients.jsonl", "read-me-first.txt");
        var table = files.get("patients.csv");
        assertThat(table.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(removal.toString()));
        assertThat(files.get("patients.jsonl").lines()).hasSize(3).allMatch(line -> line.contains(removal.toString()));
        assertThat(table)
                .contains("Exportable", "12 Plain Street", "Penicillin")
                .doesNotContain("Objector");
        assertThat(table).contains("Hiddenplace").doesNotContain("7 Secret Lane");
        assertThat(files.get("patients.jsonl")).doesNotContain("7 Secret Lane", "Objector");
        assertThat(files.get("read-me-first.txt")).contains("Patients in it:       2", "Left out:             1");
        assertThat(TestPharmacy.refusal(takeExport.take(asha, removal))).isEqualTo("export-not-any-more");
    }

    @Test
    @DisplayName("IC-09 a file without a removal record: 403; of somebody else's record: 403")
    void nobody_takes_a_list_without_a_removal_record() {
        assertThat(TestPharmacy.refusal(takeExport.take(asha, UUID.randomUUID())))
                .isEqualTo("export-unknown");
        var removal = agreed(false);
        var other = takeExport.take(pharmacy.as(Role.SUPERINTENDENT), removal);
        assertThat(other)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().kind())
                                .isEqualTo(uk.co.pharmacyiq.kernel.Refusal.Kind.NOT_ALLOWED));
        assertThat(TestPharmacy.refusal(other)).isEqualTo("removal-record-missing");
    }

    @Test
    @DisplayName("GP-12 a leaked piece tells which list it is from, by the mark or by the patient nobody knows")
    void a_leaked_piece_is_traced() throws IOException {
        var removal = agreed(false);
        var passphrase = TestPharmacy.done(showPassphrase.show(asha, removal)).passphrase();
        var table = opened(taken(removal), passphrase).get("patients.csv");
        var another = agreed(false);
        TestPharmacy.done(showPassphrase.show(asha, another));
        taken(another);
        var imaginary = table.lines()
                .filter(line ->
                        !line.contains("Exportable") && !line.contains("Hiddenplace") && !line.contains("nhs_number"))
                .findFirst()
                .orElseThrow();
        var withoutMark = imaginary.replace(removal.toString(), "");
        assertThat(TestPharmacy.done(viewRemovals.trace(asha, withoutMark)).removals())
                .extracting(Removal::id)
                .containsExactly(removal);
        assertThat(TestPharmacy.done(viewRemovals.trace(asha, "... " + another + " ..."))
                        .removals())
                .extracting(Removal::id)
                .containsExactly(another);
        assertThat(TestPharmacy.done(viewRemovals.trace(asha, "Marjorie Exportable"))
                        .removals())
                .isEmpty();
    }

    @Test
    @DisplayName("IC-09 an overdue list is counted until somebody notes what became of it; a lost one says what to do")
    void an_overdue_list_is_flagged() throws Exception {
        var removal = agreed(false);
        TestPharmacy.done(showPassphrase.show(asha, removal));
        taken(removal);
        assertThat(TestPharmacy.done(viewRemovals.overdue(asha))).isZero();
        try (var database = uk.co.pharmacyiq.TestDatabase.get().administrator().connect();
                var late = database.prepareStatement("alter table patients.removal disable trigger covered;"
                        + "update patients.removal set due_on = current_date - 1 where removal_id = '" + removal
                        + "'; alter table patients.removal enable always trigger covered")) {
            late.execute();
        }
        assertThat(TestPharmacy.done(viewRemovals.overdue(asha))).isEqualTo(1);
        TestPharmacy.done(
                endRemoval.end(asha, new EndRemoval.Request(removal, Removal.Ending.LOST, "Left on the bus, line 36")));
        assertThat(TestPharmacy.done(viewRemovals.overdue(asha))).isZero();
    }

    @Test
    void what_the_asker_may_not_see_they_may_not_take_away() {
        var wish = wish(true);
        assertThat(TestPharmacy.refusal(askForExport.ask(pharmacy.as(Role.IG_LEAD), wish)))
                .isEqualTo("clinical-not-allowed");
        assertThat(TestPharmacy.refusal(askForExport.ask(pharmacy.technician(), wish)))
                .isEqualTo("not-allowed");
    }

    @Test
    void the_spool_beside_the_file_holds_nothing_readable_and_goes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var spool = new LockedSpool()) {
            spool.write("one patient".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            spool.copyTo(out);
        }
        assertThat(out).hasToString("one patient");
    }

    private UUID agreed(boolean clinical) {
        assertThat(TestPharmacy.refusal(askForExport.ask(asha, wish(clinical)))).isEqualTo("second-person-needed");
        var ig = pharmacy.as(Role.IG_LEAD);
        var waiting = TestPharmacy.done(application.getBean(ViewApprovals.class).inbox(ig))
                .approvals();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().summary()).doesNotContain("Exportable");
        TestPharmacy.done(application
                .getBean(DecideApproval.class)
                .approve(ig, waiting.getFirst().id()));
        return TestPharmacy.done(viewRemovals.list(asha)).removals().getFirst().id();
    }

    private static Removal.Wish wish(boolean clinical) {
        return new Removal.Wish(
                Removal.Purpose.AUDIT,
                "Audit of inhalers",
                "The practice pharmacist",
                Optional.empty(),
                clinical,
                LocalDate.now().plusDays(14));
    }

    private byte[] taken(UUID removal) throws IOException {
        var out = new ByteArrayOutputStream();
        TestPharmacy.done(takeExport.take(asha, removal)).writeTo(out);
        return out.toByteArray();
    }

    private static Map<String, String> opened(byte[] bytes, String passphrase) throws IOException {
        assertThatThrownBy(() -> read(bytes, "another")).isInstanceOf(IOException.class);
        return read(bytes, passphrase);
    }

    private static Map<String, String> read(byte[] bytes, String passphrase) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), passphrase.toCharArray())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getFileName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void register(String given, String family, List<String> flags) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(FactKind.NAME, Map.of("use", "usual", "given", given, "family", family)));
        facts.add(fact(FactKind.PERSONAL, Map.of("born", "1950-02-03", "sex", "female")));
        facts.add(fact(
                FactKind.ADDRESS,
                Map.of(
                        "use",
                        "home",
                        "line1",
                        flags.contains("restricted-address") ? "7 Secret Lane" : "12 Plain Street")));
        facts.add(fact(
                FactKind.ALLERGY,
                Map.of("substance", "Penicillin", "type", "allergy", "severity", "severe", "certainty", "confirmed")));
        flags.forEach(flag -> facts.add(fact(FactKind.FLAG, Map.of("flag", flag))));
        TestPharmacy.done(application
                .getBean(UseCases.class)
                .perform(
                        asha,
                        SET_UP,
                        Target.at(pharmacy.premises()),
                        work -> application
                                .getBean(Records.class)
                                .register(work, pharmacy.premises(), facts, Why.NOTHING_SAID)));
    }

    private static Fact fact(FactKind kind, Map<String, String> fields) {
        return TestPharmacy.done(Fact.of(kind, fields));
    }
}
