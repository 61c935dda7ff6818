package uk.co.pharmacyiq.controlled.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtTheRegister.STRONGER;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.TestSealer;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.audit.proof.OfflineVerifier;
import uk.co.pharmacyiq.controlled.AtTheRegister;
import uk.co.pharmacyiq.governance.inspection.EnterByPass;
import uk.co.pharmacyiq.governance.inspection.Inspection;
import uk.co.pharmacyiq.governance.inspection.LetInspectorIn;
import uk.co.pharmacyiq.governance.inspection.Scope;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/** The extract for an inspector, checked by the program that shares no code with the server. */
class ExtractTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";
    private static TestSealer sealer;

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private AtTheRegister register;

    @BeforeAll
    static void seal() {
        sealer = TestSealer.start();
    }

    @AfterAll
    static void stop() {
        sealer.close();
    }

    @BeforeEach
    void a_register() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
        done(register.obtain(TABLETS, 60));
        done(register.obtain(STRONGER, 60));
        done(register.supply(TABLETS, 14));
        done(register.supply(TABLETS, 7));
    }

    @Test
    void CD_18_an_inspector_takes_an_extract_that_proves_itself_and_taking_it_is_on_the_record() throws Exception {
        var inspector = visitor(scope(Optional.of(pharmacy.premises())));
        var files = unzip(take(inspector));
        assertThat(files)
                .containsKeys("README.txt", "register.pdf", "register.csv", "statement.tlog-proof", "checkpoint");
        assertThat(text(files, "register.csv")).contains(TITLE.substring(0, 8)).contains("Edna Marsh");
        var verdict = verify(files);
        assertThat(verdict.text()).contains("entries: 4, without a gap").endsWith("OK\n");
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void CD_18_of_these_premises_only_and_within_the_pass() {
        var inspector = visitor(scope(Optional.of(pharmacy.premises())));
        var take = application.getBean(TakeExtract.class);
        assertThat(refusal(take.take(inspector, pharmacy.otherPremises(), Period.ALWAYS)))
                .isEqualTo("register-not-on-pass");
        var later = Instant.now().plus(Duration.ofDays(2));
        var tooLate = visitor(
                new Scope(later, later.plus(Duration.ofDays(1)), Optional.of(pharmacy.premises()), Optional.empty()));
        var shown = done(application
                .getBean(ViewTrail.class)
                .view(tooLate, pharmacy.premises(), register.section(TITLE).id()));
        assertThat(shown.entries()).isEmpty();
    }

    @Test
    void CD_14_an_entry_has_a_trail_with_who_when_whence_every_value_and_what_was_refused() {
        register.supply(TABLETS, 5_000);
        assertThat(register.supply(
                        pharmacy.technician(),
                        TABLETS,
                        1,
                        AtTheRegister.collected(
                                new uk.co.pharmacyiq.controlled.Particulars.Collection(
                                        Optional.empty(), Optional.empty(), Optional.of(true), Optional.of(true)),
                                Optional.empty())))
                .isNotNull();
        var trail = done(application
                .getBean(ViewTrail.class)
                .trail(
                        visitor(scope(Optional.empty())),
                        pharmacy.premises(),
                        register.section(TITLE).id(),
                        2));
        assertThat(trail.record()).containsKeys("name", "address", "recorded", "act");
        assertThat(RegisterColumns.said(trail.entry()))
                .contains(Map.entry("Quantity supplied", "14"), Map.entry("Balance", "46"));
        assertThat(trail.refused())
                .anySatisfy(attempt -> assertThat(attempt.told()).contains("Choose who collects"));
    }

    @Test
    void CD_18_an_entry_left_out_altered_or_put_in_is_found() throws Exception {
        var whole = unzip(take(pharmacy.as(Role.SUPERINTENDENT)));
        var left = new TreeMap<>(whole);
        left.put(
                "entries.jsonl",
                without(text(whole, "entries.jsonl"), "\"number\":2").getBytes(UTF_8));
        assertThat(verify(left).text()).contains("FINDING entry-missing").contains("FINDING body-changed");

        var tail = new TreeMap<>(whole);
        tail.put(
                "entries.jsonl",
                without(text(whole, "entries.jsonl"), "\"number\":3").getBytes(UTF_8));
        assertThat(verify(tail).text()).contains("FINDING entry-missing");

        var altered = new TreeMap<>(whole);
        altered.put(
                "entries.jsonl",
                text(whole, "entries.jsonl").replace("Edna Marsh", "Edna Brook").getBytes(UTF_8));
        assertThat(verify(altered).text()).contains("FINDING entry-changed");

        var paper = new TreeMap<>(whole);
        paper.put(
                "register.csv",
                text(whole, "register.csv").replace("Edna Marsh", "Edna Brook").getBytes(UTF_8));
        var verdict = verify(paper);
        assertThat(verdict.text()).contains("register.csv is not the file");
        assertThat(verdict.exit()).isEqualTo(3);

        var proof = new TreeMap<>(whole);
        proof.keySet().removeIf(name -> name.startsWith("proofs/"));
        assertThat(verify(proof).text()).contains("FINDING body-missing");
    }

    @Test
    void CD_11_CD_18_an_entry_that_was_altered_in_the_database_is_named() throws Exception {
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            statement.execute("alter table controlled.entry disable trigger all");
            statement.execute("update controlled.entry set balance = balance + 1 where number = 3 and section_id = '"
                    + register.section(TITLE).id() + "'");
            statement.execute("alter table controlled.entry enable trigger all");
        }
        var verdict = verify(unzip(take(pharmacy.as(Role.SUPERINTENDENT))));
        assertThat(verdict.text()).contains("FINDING entry-changed").contains(TITLE + ": entry 3");
    }

    @Test
    void CD_18_only_the_days_that_were_asked_for() throws Exception {
        var before = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
        var files = unzip(done(application
                        .getBean(TakeExtract.class)
                        .take(pharmacy.as(Role.SUPERINTENDENT), pharmacy.premises(), before))
                .content());
        assertThat(files.get("entries.jsonl")).isEmpty();
        assertThat(verify(files).text()).contains("entries: 0").endsWith("OK\n");
    }

    private byte[] take(Actor actor) {
        return done(application.getBean(TakeExtract.class).take(actor, pharmacy.premises(), Period.ALWAYS))
                .content();
    }

    private static Scope scope(Optional<PremisesId> premises) {
        return new Scope(
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.now().plus(Duration.ofDays(1)),
                premises,
                Optional.empty());
    }

    private Actor.Visitor visitor(Scope scope) {
        var pass = done(application
                .getBean(LetInspectorIn.class)
                .let(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new LetInspectorIn.Request(
                                new Inspection.Guest("Ivy Snow", "GPhC", "Routine inspection"),
                                scope,
                                Duration.ofHours(8))));
        return application
                .getBean(EnterByPass.class)
                .visitor(pass.token().text(), Request.none())
                .orElseThrow()
                .visitor();
    }

    private static OfflineVerifier.Verdict verify(Map<String, byte[]> files) throws IOException, SQLException {
        var folder = Files.createTempDirectory(TestDatabase.target(), "extract");
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return OfflineVerifier.run("register", folder, "--key", key());
    }

    private static String key() throws SQLException {
        try (var database = TestDatabase.get().administrator().connect();
                var rows = database.createStatement()
                        .executeQuery("select vkey from audit.public_key where purpose = 'log' limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8);
    }

    /** The lines of the section with three entries, without one of them. */
    private static String without(String lines, String part) {
        return lines.lines().filter(line -> !line.contains(part)).reduce("", (all, line) -> all + line + "\n");
    }
}
