package uk.co.pharmacyiq.governance.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestNodes;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.standing.SuspendOrganisation;
import uk.co.pharmacyiq.work.Request;

/** A suspended organisation: nobody of it is in, on any server, and its duties of keeping a record go on. */
class SuspensionTest extends PharmacyTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SuspendOrganisation suspend;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPharmacy other;

    @BeforeEach
    void two_organisations() {
        pharmacy = TestPharmacy.open(application);
        other = TestPharmacy.open(application);
    }

    @Test
    void a_suspended_organisation_is_out_within_a_second_on_every_server_and_the_other_goes_on() throws Exception {
        var theirs = pharmacy.caller(Role.PHARMACIST, port);
        var others = other.caller(Role.PHARMACIST, port);
        try (var second = TestNodes.start()) {
            for (int node : new int[] {port, TestNodes.port(second)}) {
                assertThat(session(theirs, node)).isEqualTo(200);
                assertThat(session(others, node)).isEqualTo(200);
            }
            done(suspend.suspend(pharmacy.organisation(), "Contract ended, ticket 4711"));
            var suspended = Instant.now();
            for (int node : new int[] {port, TestNodes.port(second)}) {
                assertThat(session(theirs, node)).isEqualTo(401);
                assertThat(session(others, node)).isEqualTo(200);
            }
            assertThat(Duration.between(suspended, Instant.now())).isLessThan(A_SECOND);

            done(suspend.resume(pharmacy.organisation(), "Paid, ticket 4711"));
            for (int node : new int[] {port, TestNodes.port(second)}) {
                assertThat(session(theirs, node))
                        .as("a session that was ended stays ended")
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void the_key_of_a_program_opens_nothing_while_it_lasts() {
        var services = application.getBean(ServiceAccounts.class);
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var program = done(services.make(
                master, new ServiceAccounts.Request("Program orders", "orders", pharmacy.person(Role.TECHNICIAN))));
        pharmacy.grant(program, Role.DISPENSER);
        var key = done(services.makeKey(master, program, 30)).key();
        assertThat(stock(key)).isEqualTo(200);
        done(suspend.suspend(pharmacy.organisation(), "Contract ended, ticket 4711"));
        assertThat(stock(key)).isEqualTo(401);
        done(suspend.resume(pharmacy.organisation(), "Paid, ticket 4711"));
        assertThat(stock(key)).isEqualTo(200);
    }

    @Test
    void nobody_signs_in_while_it_lasts_and_whoever_proves_who_they_are_is_told() {
        var credentials = pharmacy.enrol(Role.TECHNICIAN);
        done(suspend.suspend(pharmacy.organisation(), "Contract ended, ticket 4711"));
        var code = credentials.totp().codeAt(Instant.now());
        assertThat(refusal(signIn(credentials, code))).isEqualTo("organisation-suspended");
        done(suspend.resume(pharmacy.organisation(), "Paid, ticket 4711"));
        done(signIn(credentials, code));
    }

    @Test
    void the_inspector_still_reads_and_finds_the_suspension_with_its_reason() {
        pharmacy.receive(pharmacy.lot("A1", LocalDate.now().plusYears(1)), 32);
        var pass = done(application
                .getBean(LetInspectorIn.class)
                .let(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new LetInspectorIn.Request(
                                new Inspection.Guest("Ivy Snow", "GPhC", "Routine inspection"),
                                new Scope(
                                        Instant.parse("2026-01-01T00:00:00Z"),
                                        Instant.now().plus(Duration.ofDays(1)),
                                        Optional.empty(),
                                        Optional.empty()),
                                Duration.ofHours(8))));
        done(suspend.suspend(pharmacy.organisation(), "Contract ended, ticket 4711"));

        var nobody = TestCaller.anonymous(port);
        var cookie = "__Secure-inspection=" + pass.token().text();
        var record = nobody.send(
                nobody.request("/inspect/record").header("Cookie", cookie).GET());
        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(record.body())
                .contains("booked in 2 packs of Paracetamol")
                .contains("suspended this organisation", "Contract ended, ticket 4711");
    }

    @Test
    void an_act_that_changes_nothing_is_refused() {
        assertThat(refusal(suspend.resume(pharmacy.organisation(), "Nothing to take back")))
                .isEqualTo("organisation-not-suspended");
        done(suspend.suspend(pharmacy.organisation(), "Contract ended, ticket 4711"));
        assertThat(refusal(suspend.suspend(pharmacy.organisation(), "Once more, ticket 4712")))
                .isEqualTo("organisation-suspended-already");
    }

    private Outcome<SignedIn> signIn(TestPharmacy.Credentials who, String code) {
        return application
                .getBean(SignIn.class)
                .signIn(new SignIn.Attempt(
                        who.username(), who.password(), code, Request.none(), Browser.unknown("test")));
    }

    private int stock(String key) {
        var nobody = TestCaller.anonymous(port);
        return nobody.send(nobody.request("/api/v1/premises/" + pharmacy.premises() + "/stock")
                        .header("Authorization", "Bearer " + key)
                        .GET())
                .statusCode();
    }

    /** The same session at another server. */
    private static int session(TestCaller caller, int node) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + node + "/api/v1/session"))
                .header("Cookie", caller.cookie())
                .build();
        return TestCaller.client().send(request, BodyHandlers.ofString()).statusCode();
    }
}
