package uk.co.pharmacyiq.patients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;

/** The pages of patients' records as the server answers them. */
class RecordPagesTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPatients patients;
    private PatientId patient;

    @BeforeEach
    void a_patient() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
        patient = patients.register(
                fact(FactKind.NAME, "given", "Olwen", "family", "Farraday"),
                fact(FactKind.PERSONAL, "born", "1985-03-27", "sex", "female"),
                fact(FactKind.ADDRESS, "line1", "2 Quay Street", "postcode", "SL7 1AA"));
    }

    @Test
    void no_answer_with_a_patient_in_it_is_kept_by_the_browser() {
        var pharmacist = pharmacy.caller(Role.PHARMACIST, port);
        for (var path : List.of("", "/history", "/details/add/address", "/clinical/add/allergy")) {
            kept(pharmacist.get(at(path)));
            assertThat(pharmacist.get(at(path)).body()).contains("Farraday");
        }
        kept(form(pharmacist, at("/print"), "purpose=patient"));
        kept(form(pharmacist, "/premises/" + pharmacy.premises() + "/patients/search", "q=farraday"));
    }

    private static void kept(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName(
            "GP-13 the page that asks for the reason shows nothing of the record, and one of another organisation is unknown")
    void the_page_that_asks_for_the_reason_shows_nothing_of_the_record() {
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var elsewhere = "/premises/" + pharmacy.otherPremises() + "/patients/" + patient;
        for (var path : List.of("", "/history", "/details/add/address")) {
            var asked = technician.get(elsewhere + path);
            assertThat(asked.statusCode()).as(path).isEqualTo(403);
            assertThat(asked.body())
                    .as(path)
                    .contains("Why do you open this record?")
                    .contains("data-key=\"7\"")
                    .doesNotContain("Farraday")
                    .doesNotContain("1985")
                    .doesNotContain("Quay");
        }
        assertThat(form(technician, elsewhere + "/look", "reason=").statusCode())
                .isEqualTo(422);
        assertThat(form(technician, elsewhere + "/look", "reason=delivery").statusCode())
                .isEqualTo(303);
        assertThat(technician.get(elsewhere).body()).contains("Farraday");

        var other = TestPharmacy.open(application);
        var stranger = other.caller(Role.PHARMACIST, port);
        for (var id : List.of(patient.toString(), UUID.randomUUID().toString(), "x")) {
            var answer = stranger.get("/premises/" + other.premises() + "/patients/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such patient").doesNotContain("Farraday");
        }
    }

    @Test
    void a_restricted_address_is_shown_by_an_act_of_its_own_and_to_nobody_else() {
        var address = patients.add(patient, fact(FactKind.ADDRESS, "use", "temporary", "line1", "7 Quay Street"));
        patients.add(patient, fact(FactKind.FLAG, "flag", "restricted-address"));
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(technician.get(at("")).body())
                .contains("The address is restricted")
                .doesNotContain("Show the address")
                .doesNotContain("Quay");
        assertThat(technician.get(at("/history")).body()).doesNotContain("Quay");
        assertThat(form(technician, at("/print"), "purpose=patient").body()).doesNotContain("Quay");
        assertThat(form(technician, at("/address"), "").statusCode()).isEqualTo(403);
        var pharmacist = pharmacy.caller(Role.PHARMACIST, port);
        assertThat(pharmacist.get(at("")).body()).contains("Show the address").doesNotContain("Quay");
        assertThat(form(pharmacist, at("/address"), "").body()).contains("2 Quay Street");
        var form = at("/details/" + address.entry());
        assertThat(technician.get(form).statusCode()).isEqualTo(404);
        assertThat(pharmacist.get(form).body()).contains("7 Quay Street");
        assertThat(pharmacist.get(at("")).body()).doesNotContain("Quay");
    }

    @Test
    void what_was_typed_stands_in_the_form_again_with_every_error_named() {
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var answer = form(
                technician,
                at("/details/add/address"),
                "reason=patient&line1=14+Mill+Lane&postcode=nowhere&since=31+2+2026");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("14 Mill Lane")
                .contains("value=\"nowhere\"")
                .contains("value=\"31 2 2026\"")
                .contains("id=\"postcode-error\"")
                .contains("id=\"since-error\"");
        var hostile = form(
                technician,
                at("/details/add/errand"),
                "reason=patient&text=" + encoded("<script>alert(1)</script>\" onfocus=\"x"));
        assertThat(hostile.statusCode()).isEqualTo(303);
        assertThat(technician.get(at("")).body()).doesNotContain("<script>alert(1)");
        assertThat(form(technician, at("/details/add/star-sign"), "reason=patient")
                        .statusCode())
                .isEqualTo(404);
        assertThat(form(technician, at("/details/add/allergy"), "reason=patient")
                        .statusCode())
                .as("what is clinical has an address of its own")
                .isEqualTo(404);
    }

    @Test
    void a_registration_names_every_field_that_is_wrong_and_keeps_what_was_typed() {
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var path = "/premises/" + pharmacy.premises() + "/patients";
        var wrong = form(technician, path, "given=Carys&born=tomorrow&number=1234567890&phone=abc");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"family-error\"")
                .contains("id=\"born-error\"")
                .contains("id=\"sex-error\"")
                .contains("id=\"number-error\"")
                .contains("id=\"phone-error\"")
                .contains("value=\"Carys\"");
        var future = form(technician, path, "given=Carys&family=Bright&born=1+1+2190&sex=female");
        assertThat(future.body()).contains("id=\"born-error\"");
        var begun = form(technician, path + "/new", "typed=" + encoded("carys bright 2/6/1971"));
        assertThat(begun.body()).contains("value=\"Bright\"").contains("value=\"2/6/1971\"");
    }

    @Test
    @DisplayName("a medicine and an allergy are chosen from the catalogue and stand with their codes")
    void what_is_chosen_stands_with_its_code() {
        var technician = pharmacy.caller(Role.TECHNICIAN, port);
        var found = form(technician, at("/clinical/add/medicine"), "reason=patient&source=bought&find=paracetamol+500");
        assertThat(found.statusCode()).isEqualTo(422);
        var value = found.body().replaceAll("(?s).*name=\"picked\"[^>]*value=\"([^\"]+)\".*", "$1");
        assertThat(value).matches("[0-9]+ Paracetamol.*");
        var chosen =
                form(technician, at("/clinical/add/medicine"), "reason=patient&source=bought&picked=" + encoded(value));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
        var code = value.substring(0, value.indexOf(' '));
        assertThat(technician.get("/api/v1" + at("")).body()).contains("\"code\":\"" + code + "\"");
    }

    private String at(String path) {
        return "/premises/" + pharmacy.premises() + "/patients/" + patient + path;
    }

    private static HttpResponse<String> form(TestCaller caller, String path, String body) {
        return caller.send(caller.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + caller.csrf() + "&" + body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
