package uk.co.pharmacyiq.patients.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.intake.ImportPatients.Form;
import uk.co.pharmacyiq.patients.intake.ImportReport.Row;
import uk.co.pharmacyiq.patients.intake.ImportReport.State;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

class ImportPatientsTest extends PharmacyTest {

    private static final Action<PatientRecord> LOOK =
            Action.looks("TEST_LOOK", "patients.view", Action.Scope.PREMISES, PatientRecord.class);

    private static final String BUNDLE = """
            {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
              "resourceType": "Patient", "id": "9000000009",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}]},
              "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9000000009"}],
              "name": [{"use": "usual", "prefix": ["Mrs"], "given": ["Jane", "Marie"], "family": "Sandpiper"},
                       {"use": "old", "given": ["Jane"], "family": "Dunlin", "period": {"end": "1990-06-01"}}],
              "telecom": [{"system": "phone", "use": "mobile", "value": "07700900457"}],
              "gender": "female", "birthDate": "1962-10-22",
              "generalPractitioner": [{"type": "Organization", "identifier":
                {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "Y12345"}}]
            }}]}
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ImportPatients importPatients;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy_that_knows_nobody() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void the_example_in_the_documentation_is_taken_whole() throws IOException {
        var checked = send(Form.CSV, example(), true, false);
        assertThat(checked.rows()).extracting(Row::state).containsExactly(State.TAKEN, State.TAKEN);
        assertThat(checked.rows()).allMatch(row -> row.patient().isEmpty());
        var report = send(Form.CSV, example(), false, false);
        assertThat(report.rows()).extracting(Row::state).containsExactly(State.TAKEN, State.TAKEN);
        var nora = record(report.rows().getFirst().patient().orElseThrow());
        assertThat(nora.displayName()).isEqualTo("Nora Fieldfare");
        assertThat(nora.nhsNumber().orElseThrow().formatted()).isEqualTo("943 476 5919");
        assertThat(nora.of(FactKind.ALLERGY))
                .extracting(entry -> entry.fact().get("substance").orElseThrow())
                .containsExactlyInAnyOrder("Penicillin", "Latex");
        var idris = record(report.rows().getLast().patient().orElseThrow());
        assertThat(idris.the(FactKind.ADDRESS).orElseThrow().get("line1")).contains("Flat 2, 9 Station Road");
        assertThat(idris.of(FactKind.ALLERGY)).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        var first = send(Form.CSV, example(), false, false);
        var again = send(Form.CSV, example(), false, false);
        assertThat(again.rows()).extracting(Row::state).containsOnly(State.UNCHANGED);
        assertThat(again.rows())
                .extracting(Row::patient)
                .containsExactlyElementsOf(
                        first.rows().stream().map(Row::patient).toList());
        var other = send(Form.CSV, example().replace("4 Mill Row", "5 Mill Row"), false, false);
        assertThat(other.rows()).extracting(Row::state).containsExactly(State.DIFFERS, State.UNCHANGED);
        assertThat(record(first.rows().getFirst().patient().orElseThrow())
                        .the(FactKind.ADDRESS)
                        .orElseThrow()
                        .get("line1"))
                .contains("4 Mill Row");
    }

    @Test
    void a_row_that_is_wrong_is_named_by_line_and_column_and_the_others_are_taken() {
        var report = send(Form.CSV, """
                family,given,born,nhs_number,email
                Redstart,Anna,1970-01-01,943 476 5918,anna@example.org
                Whinchat,Bela,31/12/2100,,
                ,Carl,1970-01-01,,
                Stonechat,Dora,1970-13-01,,nowhere
                Nightingale,Ewan,02/03/1958,,
                "Too,few"
                """, false, false);
        assertThat(report.rows()).extracting(Row::line).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(report.rows())
                .extracting(Row::state)
                .containsExactly(
                        State.REFUSED, State.REFUSED, State.REFUSED, State.REFUSED, State.TAKEN, State.REFUSED);
        assertThat(report.rows().get(0).wrong())
                .extracting(Incoming.Wrong::field)
                .containsExactly("nhs_number");
        assertThat(report.rows().get(1).wrong())
                .extracting(Incoming.Wrong::field)
                .containsExactly("born");
        assertThat(report.rows().get(2).wrong())
                .extracting(Incoming.Wrong::field)
                .containsExactly("family");
        assertThat(report.rows().get(3).wrong())
                .extracting(Incoming.Wrong::field)
                .containsExactlyInAnyOrder("born", "email");
        assertThat(report.toString()).doesNotContain("Redstart", "943 476 5918", "nowhere");
    }

    @Test
    void somebody_who_has_a_record_is_not_made_another_without_a_word() throws IOException {
        send(Form.CSV, example(), false, false);
        var likely = """
                family,given,born,nhs_number,postcode,line1
                Fieldfare,Nora,1951-04-23,943 476 5919,LS1 4AP,4 Mill Row
                """.replace("nhs_number", "nhs_number")
                .replace("family,", "reference,family,")
                .replace("Fieldfare,", "B-77,Fieldfare,");
        var report = send(Form.CSV, likely, false, false);
        assertThat(report.rows()).extracting(Row::state).containsExactly(State.DUPLICATE);
        assertThat(report.rows().getFirst().alike()).hasSize(1);
        var taken = send(Form.CSV, likely, false, true);
        assertThat(taken.rows()).extracting(Row::state).containsExactly(State.TAKEN);
    }

    @Test
    @DisplayName("H-081 somebody whose address PDS restricts comes in with it restricted")
    void a_bundle_as_pds_sends_it_is_taken() {
        var report = send(Form.FHIR, BUNDLE, false, false);
        assertThat(report.rows()).extracting(Row::state).containsExactly(State.TAKEN);
        var jane = record(report.rows().getFirst().patient().orElseThrow());
        assertThat(jane.displayName()).isEqualTo("Jane Marie Sandpiper");
        assertThat(jane.has("restricted-address")).isTrue();
        assertThat(jane.of(FactKind.NAME)).hasSize(2);
        assertThat(jane.of(FactKind.CONTACT).stream().map(Entry::fact))
                .allMatch(fact -> fact.get("way").orElse("").equals("mobile"));
        assertThat(jane.the(FactKind.PRACTICE).orElseThrow().get("ods")).contains("Y12345");
        assertThat(send(Form.FHIR, BUNDLE, false, false).rows())
                .extracting(Row::state)
                .containsExactly(State.UNCHANGED);
    }

    @Test
    void what_is_no_table_and_no_bundle_is_refused_as_a_whole() {
        assertThat(refusal(Form.CSV, "surname,given\nA,B")).isEqualTo("import-heading");
        assertThat(refusal(Form.CSV, "")).isEqualTo("import-empty");
        assertThat(refusal(Form.FHIR, "{\"resourceType\": \"Patient\"}")).isEqualTo("import-bundle");
        assertThat(refusal(Form.FHIR, "not json")).isEqualTo("import-bundle");
    }

    @Test
    void only_those_who_may_take_patients_in() {
        var asked = new ImportPatients.Request(pharmacy.premises(), Form.CSV, "family\nPipit", 1, false, false);
        assertThat(TestPharmacy.refusal(importPatients.take(pharmacy.technician(), asked)))
                .isEqualTo("not-allowed");
    }

    private ImportReport send(Form form, String text, boolean check, boolean duplicates) {
        return TestPharmacy.done(importPatients.take(
                pharmacy.pharmacist(),
                new ImportPatients.Request(pharmacy.premises(), form, text, 1, check, duplicates)));
    }

    private String refusal(Form form, String text) {
        return TestPharmacy.refusal(importPatients.take(
                pharmacy.pharmacist(), new ImportPatients.Request(pharmacy.premises(), form, text, 1, false, false)));
    }

    private PatientRecord record(PatientId patient) {
        return TestPharmacy.done(application
                .getBean(UseCases.class)
                .perform(
                        pharmacy.pharmacist(),
                        LOOK,
                        Target.at(pharmacy.premises()),
                        work -> uk.co.pharmacyiq.kernel.Outcome.done(application
                                .getBean(Records.class)
                                .find(work, patient)
                                .orElseThrow())));
    }

    private static String example() throws IOException {
        var page = Files.readString(Path.of("docs/operating/patients-import.md"));
        int begin = page.indexOf("```csv\n") + 7;
        return page.substring(begin, page.indexOf("```", begin));
    }
}
