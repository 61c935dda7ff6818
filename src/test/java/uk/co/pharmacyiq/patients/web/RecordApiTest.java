package uk.co.pharmacyiq.patients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;

/** The API of patients' records, over HTTP and as the people of a pharmacy. */
class RecordApiTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPatients patients;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
    }

    @Test
    @DisplayName(
            "M-003 M-037 to a store administrator what is clinical is absent, not empty and not null; to a technician it is there")
    void what_is_clinical_is_absent_for_a_store_administrator() {
        var patient = patients.register("Olwen", "Farraday", "1985-03-27");
        patients.add(
                patient,
                fact(
                        FactKind.ALLERGY,
                        "code",
                        "764146007",
                        "substance",
                        "Penicillin",
                        "type",
                        "allergy",
                        "severity",
                        "severe",
                        "certainty",
                        "confirmed"));
        var administrator = pharmacy.caller(Role.STORE_ADMINISTRATOR, port);
        var answer = administrator.get(at(patient));
        assertThat(answer.statusCode()).isEqualTo(200);
        var facts = administrator.json(answer).get("facts");
        for (var kind : FactKind.values()) {
            assertThat(facts.has(kind.code())).as(kind.code()).isEqualTo(kind.need() != FactKind.Need.CLINICAL);
        }
        assertThat(answer.body()).doesNotContainIgnoringCase("penicillin").doesNotContain("allergy");
        var history = administrator.get(at(patient) + "/history");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.body()).doesNotContainIgnoringCase("penicillin").doesNotContain("allergy");
        assertThat(administrator.post(at(patient) + "/clinical", "{}").statusCode())
                .isEqualTo(403);

        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var seen = technician.json(technician.get(at(patient))).get("facts").get("allergy");
        assertThat(seen.get(0).get("fields").get("substance").stringValue()).isEqualTo("Penicillin");
    }

    @Test
    @DisplayName("M-128 the history of a change names each field that changed, before and after, and no other")
    void the_history_of_a_change_is_the_change() {
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var patient = patients.register("Olwen", "Farraday", "1985-03-27");
        var added = technician.post(at(patient) + "/details", """
                {"kind": "address", "fields": {"line1": "2 Quay Street", "town": "Marlow", "postcode": "sl71aa"},
                 "reason": "The patient said so"}""");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var entry = technician.json(added).get("entry").stringValue();
        var changed = technician.post(at(patient) + "/details/" + entry, """
                {"act": "change", "basedOn": 1, "kind": "address", "reason": "Moved", "occurredAt": "2026-03-01",
                 "fields": {"line1": "14 Mill Lane", "town": "Marlow", "postcode": "SL7 2BB"}}""");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);

        var versions = technician.json(technician.get(at(patient) + "/history")).get("versions");
        var last = versions.get(versions.size() - 1);
        assertThat(differences(last))
                .containsExactlyInAnyOrder("line1: 2 Quay Street -> 14 Mill Lane", "postcode: SL7 1AA -> SL7 2BB");
        var written = last.get("written");
        assertThat(written.get("change").stringValue()).isEqualTo("changed");
        assertThat(written.get("personName").stringValue()).isEqualTo("Tom Hill");
        assertThat(written.get("reason").stringValue()).isEqualTo("Moved");
        assertThat(written.get("occurredAt").stringValue()).startsWith("2026-03-01T00:00");
        assertThat(written.get("recordedAt").stringValue()).doesNotStartWith("2026-03-01");
    }

    @Test
    @DisplayName(
            "DP-08 a corrected fact keeps the version that was wrong; an opinion stays as it was, with what the patient says beside it")
    void a_fact_is_corrected_and_an_opinion_is_answered() {
        var pharmacist = pharmacy.caller(Role.PHARMACIST, port);
        var patient = patients.register("Olwen", "Farraday", "1985-03-27");
        var note = add(pharmacist, patient, "note", "\"text\": \"Seemed unsure of her doses\", \"opinion\": \"yes\"");
        add(pharmacist, patient, "disagreement", "\"entry\": \"" + note + "\", \"text\": \"I knew them well\"");
        var condition = add(pharmacist, patient, "condition", "\"code\": \"195967001\", \"term\": \"Asthma\"");
        var corrected = pharmacist.post(at(patient) + "/clinical/" + condition, """
                {"act": "correct", "basedOn": 1, "kind": "condition", "reason": "Letter of the hospital",
                 "fields": {"code": "13645005", "term": "COPD"}}""");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);

        var versions = pharmacist.json(pharmacist.get(at(patient) + "/history")).get("versions");
        var words = new ArrayList<String>();
        versions.forEach(
                version -> words.add(version.get("written").get("change").stringValue() + " " + differences(version)));
        assertThat(words).anyMatch(text -> text.startsWith("added") && text.contains("Asthma"));
        assertThat(words).anyMatch(text -> text.startsWith("corrected") && text.contains("Asthma -> COPD"));
        var page = pharmacist.get(page(patient)).body();
        assertThat(page)
                .contains("Seemed unsure of her doses")
                .contains("Opinion")
                .contains("I knew them well");
        var form = pharmacist.get(page(patient) + "/clinical/" + note).body();
        assertThat(form).contains("so it is not corrected").doesNotContain("value=\"correct\"");
    }

    @Test
    @DisplayName("GP-13 a record is opened for a reason; a patient of another organisation is one who never was")
    void a_record_takes_a_reason_and_another_organisations_patient_is_unknown() {
        var patient = patients.register("Olwen", "Farraday", "1985-03-27");
        var elsewhere = "/api/v1/premises/" + pharmacy.otherPremises() + "/patients/" + patient;
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var refused = technician.get(elsewhere);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("look-reason-needed").doesNotContain("Farraday");
        assertThat(technician
                        .post(elsewhere + "/look", "{\"reason\": \"nosy\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(technician
                        .post(elsewhere + "/look", "{\"reason\": \"phone\"}")
                        .body())
                .contains("Farraday");

        var other = TestPharmacy.open(application);
        var stranger = other.caller(Role.PHARMACIST, port);
        var guessed = "/api/v1/premises/" + other.premises() + "/patients/" + patient;
        var never = "/api/v1/premises/" + other.premises() + "/patients/" + UUID.randomUUID();
        for (var path : List.of("", "/history")) {
            assertSame(stranger.get(guessed + path), stranger.get(never + path));
        }
        var look = "{\"reason\": \"at-counter\"}";
        assertSame(stranger.post(guessed + "/look", look), stranger.post(never + "/look", look));
        var glass = "{\"reason\": \"I only want to see\"}";
        assertSame(stranger.post(guessed + "/break-glass", glass), stranger.post(never + "/break-glass", glass));
        var allergy = "{\"kind\": \"note\", \"fields\": {\"text\": \"x\"}, \"reason\": \"x\"}";
        assertSame(stranger.post(guessed + "/clinical", allergy), stranger.post(never + "/clinical", allergy));
    }

    @Test
    void a_forged_version_or_an_entry_of_another_patient_is_refused_and_nothing_changes() {
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var patient = patients.register("Olwen", "Farraday", "1985-03-27");
        var other = patients.register("Carys", "Bright", "1971-06-02");
        var entry = add(technician, patient, "condition", "\"code\": \"195967001\", \"term\": \"Asthma\"");
        for (var version : List.of("0", "2", "999999999")) {
            var stale = technician.post(at(patient) + "/clinical/" + entry, end(version));
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(stale.body()).contains("changed-meanwhile");
        }
        assertThat(technician
                        .post(at(patient) + "/clinical/" + entry, end("-1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(technician.post(at(other) + "/clinical/" + entry, end("1")).statusCode())
                .isEqualTo(404);
        assertThat(technician.post(at(patient) + "/details/" + entry, end("1")).statusCode())
                .isEqualTo(404);
        assertThat(technician.post(at(patient) + "/clinical/" + entry, end("1")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_too_long_or_malformed_names_its_field() {
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var patient = patients.register("Olwen", "Farraday", "1985-03-27");
        var wrong = technician.post(
                at(patient) + "/details",
                "{\"kind\": \"address\", \"reason\": \"x\", \"fields\": {\"line1\": \"" + "x".repeat(5000)
                        + "\", \"postcode\": \"nowhere\", \"since\": \"31 2 2026\"}}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        var fields = new ArrayList<String>();
        technician
                .json(wrong)
                .get("errors")
                .forEach(error -> fields.add(error.get("field").stringValue()));
        assertThat(fields).containsExactlyInAnyOrder("line1", "postcode", "since");
        assertThat(wrong.body()).doesNotContain("xxxxx").doesNotContain("nowhere");
        var unknown = technician.post(
                at(patient) + "/details", "{\"kind\": \"name\", \"reason\": \"x\", \"fields\": {\"nick\": \"x\"}}");
        assertThat(unknown.body()).contains("\"nick\"");
        assertThat(technician
                        .post(at(patient) + "/details", "{\"kind\": \"star-sign\"}")
                        .body())
                .contains("\"kind\"")
                .contains("\"reason\"");
        var direction = technician.post(
                at(patient) + "/details",
                "{\"kind\": \"errand\", \"reason\": \"x\", \"fields\": {\"text\": \"a\\u202eb\"}}");
        assertThat(direction.statusCode()).isEqualTo(422);
    }

    @Test
    void somebody_like_a_patient_is_registered_only_after_a_second_word() {
        patients.register("Olwen", "Farraday", "1985-03-27");
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var path = "/api/v1/premises/" + pharmacy.premises() + "/patients";
        var facts = """
                "facts": [{"kind": "name", "fields": {"given": "Olwen", "family": "Farraday"}},
                          {"kind": "personal", "fields": {"born": "27 3 1985", "sex": "female"}}]""";
        var refused = technician.post(path, "{" + facts + "}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("maybe-registered").doesNotContain("Farraday");
        assertThat(technician.post(path + "/alike", "{" + facts + "}").body()).contains("Farraday");
        assertThat(technician
                        .post(path, "{" + facts + ", \"noneOfThese\": true}")
                        .statusCode())
                .isEqualTo(201);
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(404);
        assertThat(one.body().replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(other.body().replaceAll("[0-9a-f-]{36}", ""));
    }

    private static String end(String version) {
        return "{\"act\": \"end\", \"basedOn\": " + version + ", \"reason\": \"No longer so\"}";
    }

    private String add(TestCaller caller, PatientId patient, String kind, String fields) {
        var answer = caller.post(
                at(patient) + "/clinical",
                "{\"kind\": \"" + kind + "\", \"reason\": \"The patient said so\", \"fields\": {" + fields + "}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return caller.json(answer).get("entry").stringValue();
    }

    private static List<String> differences(JsonNode version) {
        var words = new ArrayList<String>();
        version.get("differences")
                .forEach(each -> words.add(each.get("field").stringValue() + ": "
                        + (each.has("before") ? each.get("before").stringValue() : "nothing") + " -> "
                        + (each.has("after") ? each.get("after").stringValue() : "nothing")));
        return words;
    }

    private String at(PatientId patient) {
        return "/api/v1" + page(patient);
    }

    private String page(PatientId patient) {
        return "/premises/" + pharmacy.premises() + "/patients/" + patient;
    }
}
