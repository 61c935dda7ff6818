package uk.co.pharmacyiq.tenancy.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.tenancy.standing.SuspendOrganisation;

/** Anybody can read what a pharmacy and PharmacyIQ say about personal data. */
class NoticeTest extends PharmacyTest {

    private static final Told OWN = new Told(
            "1 High Street, 01234 567890.",
            "The data protection officer, dpo@example.org.",
            "write to the superintendent.");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ChangeNotice changeNotice;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller nobody;

    @BeforeEach
    void a_pharmacy_and_somebody_outside() {
        pharmacy = TestPharmacy.open(application);
        nobody = TestCaller.anonymous(port);
    }

    @Test
    void M_021_anybody_reads_who_controls_who_processes_their_rights_and_how_to_complain() {
        var answer = nobody.get("/notice/" + handle(pharmacy));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        pharmacy.marker() + " group",
                        "it is the processor",
                        "Article 9(2)(h)",
                        "Who else sees it",
                        "kept in the United Kingdom",
                        "For how long",
                        "Your rights",
                        "ico.org.uk/make-a-complaint",
                        "Version " + NoticeText.VERSION + ".0")
                .doesNotContain("Mary Master", "{controller}", "{contact}", "{officer}", "{complaints}");
        var program = nobody.get("/api/v1/notice/" + handle(pharmacy));
        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(nobody.json(program).get("controller").stringValue()).isEqualTo(pharmacy.marker() + " group");
        assertThat(nobody.json(program).get("processor").stringValue()).isEqualTo("PharmacyIQ");
    }

    @Test
    void M_021_what_the_organisation_says_is_public_at_once_with_a_new_version_and_who_and_why_are_kept() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var changed = master.post("/api/v1/own-notice", """
                {"contact": "%s", "officer": "%s", "complaints": "%s", "why": "Our first day"}
                """.formatted(OWN.contact(), OWN.officer(), OWN.complaints()));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(201);
        assertThat(nobody.get("/notice/" + handle(pharmacy)).body())
                .contains(OWN.contact(), OWN.officer(), OWN.complaints(), "Version " + NoticeText.VERSION + ".1")
                .doesNotContain("Our first day", "Mary Master");
        assertThat(master.get("/organisation/notice").body()).contains("Our first day", "Mary Master");
        var other = TestPharmacy.open(application);
        assertThat(nobody.get("/notice/" + handle(other)).body()).doesNotContain(OWN.contact());
    }

    @Test
    void M_021_a_handle_that_is_nobodys_is_answered_as_any_address_where_nothing_is() {
        for (var handle : new String[] {"nobody-here", "A", "x".repeat(60), "%27"}) {
            var unknown = nobody.get("/notice/" + handle);
            var nothing = nobody.get("/no-such-page/" + handle);
            assertThat(unknown.statusCode()).isEqualTo(404).isEqualTo(nothing.statusCode());
            assertThat(unknown.body().replaceAll("value=\"[^\"]*\"", ""))
                    .isEqualTo(nothing.body().replaceAll("value=\"[^\"]*\"", ""));
        }
        assertThat(nobody.get("/api/v1/notice/nobody-here").statusCode()).isEqualTo(404);
    }

    @Test
    void M_021_the_notice_stays_up_while_the_organisation_is_suspended() {
        done(application.getBean(SuspendOrganisation.class).suspend(pharmacy.organisation(), "Ticket 4711, unpaid"));
        assertThat(nobody.get("/notice/" + handle(pharmacy)).statusCode()).isEqualTo(200);
    }

    @Test
    void only_those_who_answer_for_the_organisation_change_it() {
        var asked = new ChangeNotice.Request(OWN, "A try");
        assertThat(refusal(changeNotice.change(pharmacy.as(Role.IG_LEAD), asked)))
                .isEqualTo("not-allowed");
        assertThat(done(changeNotice.change(pharmacy.as(Role.MASTER_ADMINISTRATOR), asked)))
                .isEqualTo(1);
        assertThat(done(changeNotice.change(pharmacy.as(Role.MASTER_ADMINISTRATOR), asked)))
                .isEqualTo(2);
    }

    private String handle(TestPharmacy of) {
        return application.getBean(Directory.class).handleOf(of.organisation());
    }
}
