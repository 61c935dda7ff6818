package uk.co.pharmacyiq.patients.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.patients.TestPatients;

class PatientSearchPageTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("M-003 the page finds by what is sent in its body, and its title names nobody")
    void M_003_the_page_finds_and_names_nobody_in_its_title() {
        var pharmacy = TestPharmacy.open(application);
        var patient = new TestPatients(pharmacy, application).register("Wilhelmina", "Pageworthy", "1954-03-12");
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        var path = "/premises/" + pharmacy.premises() + "/patients";
        assertThat(caller.get(path).body()).contains("autofocus").doesNotContain("Pageworthy");
        var page = search(caller, path, "q=pagewort+12%2F3%2F54");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Wilhelmina Pageworthy", "12 Mar 1954", path + "/" + patient)
                .contains("name=\"family\" value=\"Pagewort\"", "name=\"born\" value=\"1954-03-12\"");
        assertThat(page.body().replaceFirst("(?s).*<title>(.*)</title>.*", "$1"))
                .doesNotContain("Pageworthy");
        assertThat(search(caller, path, "q=x").statusCode()).isEqualTo(422);
        assertThat(search(caller, path, "q=nobodyatall").body()).contains("Nobody found");
    }

    @Test
    void a_program_of_a_person_finds_by_a_body_and_never_by_an_address() {
        var pharmacy = TestPharmacy.open(application);
        var patient = new TestPatients(pharmacy, application).register("Wilhelmina", "Apiworthy", "1954-03-12");
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        var path = "/api/v1/premises/" + pharmacy.premises() + "/patients/search";
        var found = caller.json(caller.post(path, "{\"q\": \"apiworthy wil\"}"));
        assertThat(found.get("items").get(0).get("id").stringValue()).isEqualTo(patient.toString());
        assertThat(found.get("items").get(0).get("born").stringValue()).isEqualTo("1954-03-12");
        assertThat(caller.post(path, "{\"q\": \"smith 12\"}").body()).contains("search-number-unclear");
        assertThat(caller.get(path + "?q=apiworthy").statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> search(TestCaller caller, String path, String form) {
        return caller.send(caller.request(path + "/search")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }
}
