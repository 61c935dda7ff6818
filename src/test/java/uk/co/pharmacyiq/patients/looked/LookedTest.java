package uk.co.pharmacyiq.patients.looked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.TestSealer;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.audit.proof.OfflineVerifier;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.ChangeSetting;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Who looked at a patient's record, as the patient is told. */
class LookedTest extends PharmacyTest {

    private static final Action<Boolean> SEARCH =
            Action.looks("PATIENT_SEARCH", "patients.find", Action.Scope.PREMISES, Boolean.class);

    private static final Action<Boolean> LINK =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, Boolean.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TakeLooked takeLooked;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPatients patients;
    private final List<Deed> deeds = new ArrayList<>();

    /** What the script did, and to whom. */
    private record Deed(List<PatientId> shown, String what) {}

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
        deeds.clear();
    }

    @Test
    @DisplayName(
            "M-048, M-129 who viewed a patient in the last 12 months is exactly what a script of random views says")
    void the_list_is_exactly_what_happened() {
        var random = new Random(48);
        var all = new ArrayList<PatientId>();
        for (int n = 0; n < 5; n++) {
            all.add(patients.register("Pat" + n, "Random", "1960-01-0" + (n + 1)));
            happened(List.of(all.get(n)), "Pharmacist registered you");
        }
        for (int n = 0; n < 60; n++) {
            something(random, all);
        }
        application
                .getBean(UseCases.class)
                .perform(Actor.Operator.of(pharmacy.organisation(), "set-up"), LINK, Target.none(), work -> {
                    application.getBean(Records.class).link(work, all.get(0), all.get(1));
                    return Outcome.done(true);
                });
        something(random, all.subList(1, 5));
        for (var patient : all.subList(2, 5)) {
            assertThat(told(patient)).containsExactlyElementsOf(truth(List.of(patient)));
        }
        assertThat(told(all.get(0)))
                .filteredOn(line -> !line.startsWith("PharmacyIQ, by itself"))
                .containsExactlyElementsOf(truth(all.subList(0, 2)));
    }

    private List<String> truth(List<PatientId> whose) {
        return deeds.stream()
                .filter(deed -> deed.shown().stream().anyMatch(whose::contains))
                .map(Deed::what)
                .toList();
    }

    private void something(Random random, List<PatientId> all) {
        var role = List.of(Role.PHARMACIST, Role.TECHNICIAN, Role.STORE_ADMINISTRATOR)
                .get(random.nextInt(3));
        var name = List.of("Pharmacist", "Technician", "Store administrator")
                .get(List.of(Role.PHARMACIST, Role.TECHNICIAN, Role.STORE_ADMINISTRATOR)
                        .indexOf(role));
        var patient = all.get(random.nextInt(all.size()));
        switch (random.nextInt(5)) {
            case 0 -> {
                var shown = List.of(patient, all.get(random.nextInt(all.size()))).stream()
                        .distinct()
                        .toList();
                done(search(role, shown));
                happened(shown, name + " saw you among the results of a search");
            }
            case 1 -> {
                change(role, patient);
                happened(List.of(patient), name + " changed your record: Service note: note");
            }
            case 2 ->
                assertThat(refusal(view(pharmacy.as(Role.MASTER_ADMINISTRATOR), patient)))
                        .isEqualTo("not-allowed");
            default -> {
                done(view(pharmacy.as(role), patient));
                happened(List.of(patient), name + " opened your record");
            }
        }
    }

    private void happened(List<PatientId> shown, String what) {
        deeds.add(new Deed(shown, what));
    }

    private List<String> told(PatientId patient) {
        var looked = done(takeLooked.view(pharmacy.as(Role.IG_LEAD), request(patient)));
        return looked.lines().stream()
                .filter(line -> !line.who().contains("Information governance lead"))
                .map(line -> line.who().replaceFirst("Test person \\((.*)\\)", "$1") + " " + line.what()
                        + (line.what().startsWith("changed") ? ": " + String.join(", ", line.fields()) : ""))
                .toList();
    }

    @Test
    @DisplayName("M-129 taking the list is itself on it, with who, when, why and where")
    void taking_it_is_on_it() {
        var patient = patients.register("Ada", "Byron", "1985-03-27");
        done(takeLooked.view(pharmacy.as(Role.IG_LEAD), request(patient)));
        var last = done(takeLooked.view(pharmacy.as(Role.IG_LEAD), request(patient)))
                .lines()
                .getLast();
        assertThat(last.what()).isEqualTo("looked at who had looked at your record");
        assertThat(last.why()).isEqualTo("There was a request about your record, or a complaint");
        assertThat(last.where()).contains(pharmacy.marker());
        assertThat(refusal(takeLooked.view(pharmacy.technician(), request(patient))))
                .isEqualTo("not-allowed");
        assertThat(refusal(takeLooked.view(pharmacy.as(Role.IG_LEAD), request(PatientId.next()))))
                .isEqualTo("patient-unknown");
    }

    @Test
    void an_organisation_may_tell_roles_instead_of_names() {
        var patient = patients.register("Ada", "Byron", "1985-03-27");
        done(application
                .getBean(ChangeSetting.class)
                .change(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new ChangeSetting.Request("patients.looked-who", "roles", Optional.empty())));
        var looked = done(takeLooked.view(pharmacy.as(Role.IG_LEAD), request(patient)));
        assertThat(looked.byName()).isFalse();
        assertThat(looked.lines()).allSatisfy(line -> assertThat(line.who()).isEqualTo("Pharmacist"));
    }

    @Test
    void the_pdf_is_tagged_and_says_what_the_page_says() throws IOException {
        var patient = patients.register("Zoë", "Ōkafor-Łuk", "1985-03-27");
        for (int n = 0; n < 30; n++) {
            done(view(pharmacy.technician(), patient));
        }
        var file = done(takeLooked.take(pharmacy.as(Role.IG_LEAD), request(patient), TakeLooked.Form.PDF));
        assertThat(file.name()).isEqualTo("who-looked.pdf");
        try (var pdf = Loader.loadPDF(file.bytes())) {
            var text = new PDFTextStripper().getText(pdf).replace("\r", "");
            assertThat(text)
                    .contains("Who looked at your record")
                    .contains("Zoë Ōkafor-Łuk")
                    .contains("Test person (Technician) opened your record at")
                    .contains("Page 2 of " + pdf.getNumberOfPages());
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("M-129 each line of the list can be proved offline, without our code")
    void each_line_can_be_proved() throws IOException {
        try (var _ = TestSealer.start()) {
            var patient = patients.register("Ada", "Byron", "1985-03-27");
            done(view(pharmacy.technician(), patient));
            var files = unzip(proofs(patient));
            var key = TestCaller.anonymous(port)
                    .get("/record/keys")
                    .body()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(files).containsKeys("README.txt", "who-looked.pdf", "who-looked.json");
            var proved = files.keySet().stream()
                    .filter(name -> name.endsWith(".tlog-proof"))
                    .toList();
            assertThat(proved).hasSizeGreaterThanOrEqualTo(3);
            for (var name : proved) {
                var file = Files.createTempFile(TestDatabase.target(), "looked", ".tlog-proof");
                Files.write(file, files.get(name));
                var verdict = OfflineVerifier.run("proof", file, "--key", key);
                assertThat(verdict.exit()).as(verdict.text()).isZero();
                assertThat(new String(files.get("who-looked.json"), UTF_8))
                        .contains(name.replace("proofs/", "").replace(".tlog-proof", ""));
            }
        }
    }

    private byte[] proofs(PatientId patient) {
        for (int n = 0; n < 60; n++) {
            var taken = takeLooked.take(pharmacy.as(Role.IG_LEAD), request(patient), TakeLooked.Form.PROOFS);
            if (taken instanceof Outcome.Done<TakeLooked.File>(var file)) {
                return file.bytes();
            }
            assertThat(refusal(taken)).isEqualTo("looked-being-signed");
        }
        throw new AssertionError("never signed");
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void the_page_and_the_api_tell_it_and_refuse_a_period_that_is_none() {
        var patient = patients.register("Ada", "Byron", "1985-03-27");
        var lead = pharmacy.caller(Role.IG_LEAD, port);
        var page = "/premises/" + pharmacy.premises() + "/patients/" + patient + "/looked";
        assertThat(lead.get(page).body()).contains("registered you").contains("(Pharmacist)");
        assertThat(lead.get("/api/v1" + page).body()).contains("\"what\":\"registered you\"");
        assertThat(lead.get("/api/v1" + page + "?from=2026-02-01&until=2026-01-01")
                        .statusCode())
                .isEqualTo(422);
        assertThat(lead.get(page + "/file?form=json").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"who-looked.json\"");
        assertThat(pharmacy.caller(Role.TECHNICIAN, port).get(page).statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("M-048 a line taken out of the trail behind our back is found, and the reviewers are told")
    void a_deleted_line_is_found() {
        var patient = patients.register("Ada", "Byron", "1985-03-27");
        done(view(pharmacy.technician(), patient));
        assertThat(check().found()).isEmpty();
        assertThat(check().entries()).isGreaterThanOrEqualTo(2);
        var looked = done(takeLooked.view(pharmacy.as(Role.IG_LEAD), request(patient)));
        var event = looked.lines().getLast().event();
        remove(event);
        assertThat(check().found()).containsExactly(new CheckTrail.Difference(event, patient, true));
        assertThat(pharmacy.caller(Role.IG_LEAD, port).get("/me/notices").body())
                .contains("differs from the sealed record in 1 place");
    }

    private CheckTrail.Checked check() {
        var now = java.time.Instant.now();
        return done(application
                .getBean(CheckTrail.class)
                .check(pharmacy.organisation(), now.minusSeconds(3_600), now.plusSeconds(60)));
    }

    private static void remove(UUID event) {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute("begin; alter table patients.trail disable trigger all;"
                    + "delete from patients.trail where event_id = '" + event + "';"
                    + "alter table patients.trail enable always trigger append_only;"
                    + "alter table patients.trail enable always trigger never_emptied;"
                    + "alter table patients.trail enable always trigger covered; commit");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Outcome<ViewPatient.Shown> view(Actor.Person who, PatientId patient) {
        return application
                .getBean(ViewPatient.class)
                .view(who, new ViewPatient.Request(pharmacy.premises(), patient, Optional.of(LookReason.AT_COUNTER)));
    }

    private Outcome<Boolean> search(Role role, List<PatientId> shown) {
        return application
                .getBean(UseCases.class)
                .perform(pharmacy.as(role), SEARCH, Target.at(pharmacy.premises()), work -> {
                    application.getBean(Records.class).findAll(work, shown);
                    return Outcome.done(true);
                });
    }

    private void change(Role role, PatientId patient) {
        done(application
                .getBean(RecordFact.class)
                .write(
                        pharmacy.as(role),
                        new RecordFact.Place(pharmacy.premises(), patient),
                        new RecordFact.Writing.Add(fact(FactKind.ERRAND, "text", "Ring twice")),
                        Why.NOTHING_SAID));
    }

    private TakeLooked.Request request(PatientId patient) {
        var today = LocalDate.now(LondonTime.ZONE);
        return new TakeLooked.Request(pharmacy.premises(), patient, new Looked.Period(today.minusYears(1), today));
    }
}
