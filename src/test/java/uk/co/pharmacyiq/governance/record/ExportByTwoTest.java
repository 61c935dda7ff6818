package uk.co.pharmacyiq.governance.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** What leaves the product in bulk leaves it by two, and says so itself. */
class ExportByTwoTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @Test
    void GP_12_an_export_takes_a_second_person_and_is_marked_and_recorded() {
        var pharmacy = TestPharmacy.open(application);
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var wish = "/api/v1/record/export?form=csv&action=PREMISES_ADD";
        var asked = master.get(wish);
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).contains("second-person-needed").doesNotContain(pharmacy.marker());
        assertThat(master.get("/record/export?form=csv&action=PREMISES_ADD")
                        .headers()
                        .firstValue("Location"))
                .contains("/me/requests");

        pharmacy.approveAll(Role.IG_LEAD);
        var file = master.get(wish);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body())
                .contains("PREMISES_ADD")
                .containsPattern("Taken by Mary Master, approved by Robin \\w+, at 20");
        assertThat(master.get("/api/v1/record/export?form=jsonl&action=PREMISES_ADD")
                        .statusCode())
                .as("something else was not agreed to")
                .isEqualTo(202);
        assertThat(master.get("/record?action=RECORD_EXPORT").body()).contains("approved by Robin");
        assertThat(master.get("/record?action=RECORD_EXPORT_ALLOW").body())
                .contains("agreed that Mary Master takes entries of the record away")
                .contains("as Mary Master had asked");
    }

    @Test
    void GP_12_a_file_of_lines_ends_with_the_mark() {
        var pharmacy = TestPharmacy.open(application);
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var wish = "/api/v1/record/export?form=jsonl";
        master.get(wish);
        pharmacy.approveAll(Role.IG_LEAD);
        assertThat(master.get(wish).body().strip().lines().toList().getLast())
                .startsWith("{\"watermark\":\"Taken by Mary Master, approved by Robin");
    }
}
