package uk.co.pharmacyiq.responsible.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The pages, as somebody at the counter sees them. */
class ResponsiblePagesTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller pharmacist;
    private String base;

    @BeforeEach
    void a_pharmacist_comes_in() {
        pharmacy = TestPharmacy.openWithoutResponsiblePharmacist(application);
        pharmacist = pharmacy.caller(Role.PHARMACIST, port);
        base = "/premises/" + pharmacy.premises() + "/responsible";
    }

    @Test
    @DisplayName(
            "RP-01 RP-10 a day on the pages: sign on, leave, come back, sign off, with the notice and a note in between")
    void RP_10_a_day_on_the_pages() {
        assertThat(pharmacist.get(base).body())
                .contains(
                        "Nobody is signed on",
                        "Sign on as responsible pharmacist",
                        "Procedure, Responsible pharmacist");
        assertThat(send("/sign-on", "")).isEqualTo(303);
        var now = pharmacist.get(base).body();
        assertThat(now).contains("Asha Patel", "I am leaving now", "Sign off", "120 min");
        var paper = pharmacist.get(base + "/notice/paper");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(pharmacist.get(base + "/notice").body())
                .contains("The responsible pharmacist on duty is", "Asha Patel", "GPhC registration number 2");
        assertThat(send("/absence", "&contact=OTHER_PHARMACIST&reason=Lunch")).isEqualTo(422);
        assertThat(send("/absence", "&contact=RP_CONTACTABLE&reason=Lunch")).isEqualTo(303);
        assertThat(pharmacist.get(base).body()).contains("I am back", "Lunch");
        assertThat(send("/return", "")).isEqualTo(303);
        assertThat(send("/sign-off", "")).isEqualTo(303);
        var record = pharmacist.get(base + "/record").body();
        assertThat(record).contains("Asha Patel", "Lunch. Could be reached.", "Signed off");
        var session = record.replaceAll("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1");
        assertThat(send("/notes", "&session=" + session + "&words=")).isEqualTo(422);
        assertThat(send("/notes", "&session=" + session + "&words=It+began+at+08:50"))
                .isEqualTo(303);
        assertThat(pharmacist.get(base + "/record").body()).contains("It began at 08:50");
    }

    @Test
    @DisplayName("RP-03 a second pharmacist takes over with one press; everybody reads on each page who it is")
    void RP_03_one_press_takes_over() throws InterruptedException {
        send("/sign-on", "");
        var other = pharmacy.another(Role.PHARMACIST, port);
        var page = other.get(base).body();
        assertThat(page).contains("Take over from Asha Patel", "Sign off for them, because they forgot");
        var session = page.replaceAll("(?s).*name=\"takesOverFrom\" value=\"([^\"]+)\".*", "$1");
        assertThat(other.send("POST", base + "/sign-on", "_csrf=" + other.csrf())
                        .statusCode())
                .isEqualTo(409);
        assertThat(other.send("POST", base + "/sign-on", "_csrf=" + other.csrf() + "&takesOverFrom=" + session)
                        .statusCode())
                .isEqualTo(303);
        Thread.sleep(5_100);
        assertThat(pharmacist.get("/premises/" + pharmacy.premises() + "/stock").body())
                .contains("Responsible pharmacist: Kim Newcomer, since");
    }

    @Test
    @DisplayName("RP-11 a pharmacist authorises a dispenser under 220B on the page, and withdraws it")
    void RP_11_authorising_on_the_page() {
        var dispenser = pharmacy.person(Role.DISPENSER);
        assertThat(send("/authorisations", "&basis=220B&person=" + dispenser + "&from=2026-11-23"))
                .isEqualTo(422);
        assertThat(send(
                        "/authorisations",
                        "&basis=220B&person=" + dispenser + "&from=2026-11-23&task-HAND_OUT_CHECKED=true"
                                + "&conditions=Sealed+bags+only"))
                .isEqualTo(303);
        var page = pharmacist.get(base + "/authorisations").body();
        assertThat(page).contains("Sealed bags only", "Hand out checked and bagged medicines", "Withdraw");
        var id = page.replaceAll("(?s).*/authorisations/([^/]+)/withdraw.*", "$1");
        assertThat(send("/authorisations/" + id + "/withdraw", "")).isEqualTo(303);
        assertThat(pharmacist.get(base + "/authorisations").body()).contains("Withdrawn");
    }

    private int send(String path, String form) {
        return pharmacist
                .send("POST", base + path, "_csrf=" + pharmacist.csrf() + form)
                .statusCode();
    }
}
