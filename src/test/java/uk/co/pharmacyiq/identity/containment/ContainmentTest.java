package uk.co.pharmacyiq.identity.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.identity.joining.WorkingDates;
import uk.co.pharmacyiq.work.Actor;

/** Somebody is shut out with one act, at once and everywhere, and nothing of theirs is removed. */
class ContainmentTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private ContainPerson contain;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
        contain = application.getBean(ContainPerson.class);
    }

    @Test
    void M_064_one_act_ends_every_session_and_every_way_in_and_keeps_the_evidence() {
        var tom = pharmacy.person(Role.TECHNICIAN);
        var credentials = pharmacy.enrol(Role.TECHNICIAN);
        var session = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(session.get("/api/v1/session").statusCode()).isEqualTo(200);
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(master.post("/api/v1/people/" + tom + "/containment", "{\"reason\": \"His phone was stolen.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(session.get("/premises/" + pharmacy.premises() + "/stock").statusCode())
                .isEqualTo(303);
        assertThat(session.get("/api/v1/me/requests").statusCode()).isEqualTo(401);
        assertThat(signIn(credentials)).isIn(401, 403, 422);
        assertThat(master.get("/record?person=" + tom).body()).contains("Tom Hill");
        assertThat(master.get("/people/" + tom + "/containment").body()).contains("His phone was stolen.");
        assertThat(master.get("/people/" + tom + "/roles").body()).contains("Technician");
        assertThat(master.get("/record?action=PERSON_CONTAIN").body())
                .contains("shut Tom Hill out, because: His phone was stolen.");
    }

    @Test
    void whoever_is_let_back_in_can_sign_in_again_and_the_old_sessions_stay_ended() {
        var tom = pharmacy.person(Role.TECHNICIAN);
        var session = pharmacy.caller(Role.TECHNICIAN, port);
        TestPharmacy.done(contain.contain(master(), tom, "A mistake?"));
        assertThat(TestPharmacy.refusal(contain.contain(master(), tom, "A mistake?")))
                .isEqualTo("contained-already");
        TestPharmacy.done(contain.release(master(), tom));
        assertThat(TestPharmacy.refusal(contain.release(master(), tom))).isEqualTo("not-contained");
        assertThat(session.get("/api/v1/me/requests").statusCode()).isEqualTo(401);
        assertThat(pharmacy.caller(Role.TECHNICIAN, port)
                        .get("/api/v1/me/requests")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void M_064_other_working_dates_let_nobody_back_in_who_is_shut_out() {
        var tom = pharmacy.person(Role.TECHNICIAN);
        TestPharmacy.done(contain.contain(master(), tom, "His phone was stolen."));
        var open = new WorkingDates(Optional.empty(), Optional.empty());
        assertThat(TestPharmacy.refusal(application
                        .getBean(SetWorkingDates.class)
                        .set(pharmacy.as(Role.STORE_ADMINISTRATOR), new SetWorkingDates.Request(tom, open))))
                .isEqualTo("person-shut-out");
    }

    @Test
    void a_store_administrator_shuts_no_administrator_out_by_a_date() {
        var yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
        var gone = new WorkingDates(Optional.empty(), Optional.of(yesterday));
        var request = new SetWorkingDates.Request(pharmacy.person(Role.MASTER_ADMINISTRATOR), gone);
        assertThat(TestPharmacy.refusal(
                        application.getBean(SetWorkingDates.class).set(pharmacy.as(Role.STORE_ADMINISTRATOR), request)))
                .isEqualTo("above-your-own");
    }

    @Test
    void SC_24_it_takes_a_fresh_proof_and_nobody_does_it_to_themselves() {
        var master = master();
        var stale = master.with(new Actor.Standing(
                master.session(), "password+totp", Instant.now().minusSeconds(301)));
        assertThat(TestPharmacy.refusal(contain.contain(stale, pharmacy.person(Role.TECHNICIAN), "Why not.")))
                .isEqualTo("step-up-needed");
        assertThat(TestPharmacy.refusal(contain.contain(master, master.id(), "Why not.")))
                .isEqualTo("not-yourself");
        assertThat(TestPharmacy.refusal(
                        contain.contain(pharmacy.pharmacist(), pharmacy.person(Role.TECHNICIAN), "Why not.")))
                .isEqualTo("not-allowed");
    }

    private Actor.Person master() {
        return pharmacy.as(Role.MASTER_ADMINISTRATOR);
    }

    private int signIn(TestPharmacy.Credentials credentials) {
        return TestCaller.anonymous(port)
                .post("/api/v1/session", """
                        {"username": "%s", "password": "%s", "totp": "%s"}""".formatted(
                                credentials.username(),
                                credentials.password(),
                                credentials.totp().codeAt(Instant.now())))
                .statusCode();
    }
}
