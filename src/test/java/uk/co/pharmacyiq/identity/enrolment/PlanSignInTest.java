package uk.co.pharmacyiq.identity.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.IdentityTest;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.SignInRules;
import uk.co.pharmacyiq.identity.SignInRules.Rule;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** From when a passkey is asked for, with the roles of a real pharmacy. */
class PlanSignInTest extends PharmacyTest {

    private static final Action<Boolean> SET =
            Action.changes("TEST_RULE", "own.test", Action.Scope.SELF, Boolean.class);

    private static final Action<Boolean> INVITE =
            Action.changes("TEST_INVITE", "test.invite", Action.Scope.OPERATOR, Boolean.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PlanSignIn planner;

    @Autowired
    private SignInRules rules;

    @Autowired
    private UseCases useCases;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void administrators_have_two_weeks_and_are_told_on_every_page() {
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        assertThat(useCases.rights(master).holdsAnywhere(ViewPeople.PERMISSION)).isTrue();
        assertThat(useCases.rights(master).surroundings().warnings())
                .anyMatch(warning -> warning.contains("only when you sign in with a passkey"));
        assertThat(useCases.rights(master).goodUntil())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(15)));
        assertThat(useCases.rights(pharmacy.technician()).surroundings().warnings())
                .isEmpty();
    }

    @Test
    void SC_21_an_administrator_without_a_passkey_reaches_only_what_enrols_one() {
        decide(Rule.ADMINISTRATORS, Instant.now().minusSeconds(5));
        var caller = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(caller.get("/people").statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/v1/people").statusCode()).isEqualTo(403);
        assertThat(caller.get("/me/passkeys").statusCode()).isEqualTo(200);
        assertThat(caller.get("/me/passkeys").body()).contains("Some of your roles sleep");
        assertThat(caller.post("/api/v1/me/passkeys/options", "{}").statusCode())
                .isEqualTo(200);
        assertThat(useCases.rights(strong(Role.MASTER_ADMINISTRATOR)).holdsAnywhere(ViewPeople.PERMISSION))
                .isTrue();
        assertThat(useCases.rights(pharmacy.technician()).holdsAnywhere("stock.receive"))
                .isTrue();
    }

    @Test
    void where_everybody_is_asked_every_role_sleeps_without_a_passkey() {
        decide(Rule.EVERYONE, Instant.now().minusSeconds(5));
        assertThat(useCases.rights(pharmacy.technician()).holdsAnywhere("stock.receive"))
                .isFalse();
        assertThat(useCases.rights(strong(Role.TECHNICIAN)).holdsAnywhere("stock.receive"))
                .isTrue();
    }

    @Test
    void the_planner_names_who_would_be_locked_out() {
        passkey(Role.MASTER_ADMINISTRATOR);
        var plan = TestPharmacy.done(planner.view(strong(Role.MASTER_ADMINISTRATOR)));
        assertThat(plan.lockedOut(Rule.ADMINISTRATORS))
                .extracting(Readiness::displayName)
                .containsExactly("Sue Storey");
        assertThat(plan.lockedOut(Rule.EVERYONE))
                .extracting(Readiness::displayName)
                .containsExactly("Asha Patel", "Sue Storey", "Tom Hill");
    }

    @Test
    void M_044_a_decision_is_recorded_with_before_and_after_and_those_concerned_are_told() {
        passkey(Role.MASTER_ADMINISTRATOR);
        var decided = TestPharmacy.done(planner.decide(
                strong(Role.MASTER_ADMINISTRATOR),
                request(Rule.EVERYONE, LocalDate.now().plusDays(30))));
        assertThat(decided.told()).isEqualTo(3);
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(caller.get("/me/notices").body()).contains("you need a passkey");
        assertThat(caller.get("/me").body()).contains("work only when you sign in with a passkey");
    }

    @Test
    void what_is_asked_of_administrators_is_brought_forward_and_never_put_off() {
        passkey(Role.MASTER_ADMINISTRATOR);
        var master = strong(Role.MASTER_ADMINISTRATOR);
        assertThat(TestPharmacy.refusal(planner.decide(
                        master, request(Rule.ADMINISTRATORS, LocalDate.now().plusDays(30)))))
                .isEqualTo("rule-looser");
        assertThat(TestPharmacy.refusal(
                        planner.decide(master, new PlanSignIn.Request(Rule.ADMINISTRATORS, Optional.empty()))))
                .isEqualTo("rule-looser");
        TestPharmacy.done(planner.decide(
                master, request(Rule.ADMINISTRATORS, LocalDate.now().plusDays(3))));
        assertThat(TestPharmacy.refusal(planner.decide(
                        master, request(Rule.ADMINISTRATORS, LocalDate.now().plusDays(5)))))
                .isEqualTo("rule-looser");
    }

    @Test
    void a_window_has_an_end_and_nobody_locks_themselves_out() {
        var master = strong(Role.MASTER_ADMINISTRATOR);
        assertThat(TestPharmacy.refusal(planner.decide(
                        master, request(Rule.EVERYONE, LocalDate.now().plusDays(3)))))
                .isEqualTo("rule-yourself");
        passkey(Role.MASTER_ADMINISTRATOR);
        assertThat(TestPharmacy.refusal(planner.decide(
                        master, request(Rule.EVERYONE, LocalDate.now().plusDays(91)))))
                .isEqualTo("rule-too-far");
        assertThat(TestPharmacy.refusal(planner.decide(
                        master, request(Rule.EVERYONE, LocalDate.now().minusDays(1)))))
                .isEqualTo("rule-past");
    }

    @Test
    void a_decision_takes_a_fresh_proof() {
        var stale = strong(Role.MASTER_ADMINISTRATOR)
                .with(new Actor.Standing(
                        UUID.randomUUID(), "passkey", Instant.now().minusSeconds(301)));
        assertThat(TestPharmacy.refusal(planner.decide(
                        stale, request(Rule.EVERYONE, LocalDate.now().plusDays(3)))))
                .isEqualTo("step-up-needed");
    }

    @Test
    void SC_20_an_administrator_takes_fourteen_characters() {
        assertThat(accept(Role.MASTER_ADMINISTRATOR, "lantern-plum9")).isEqualTo("password-too-short");
        assertThat(accept(Role.MASTER_ADMINISTRATOR, "lantern-plum90")).isEqualTo("done");
        assertThat(accept(Role.TECHNICIAN, "lantern-plum9")).isEqualTo("done");
    }

    @Test
    void whoever_becomes_an_administrator_is_told_that_their_password_is_short() {
        assertThat(accept(Role.TECHNICIAN, "lantern-plum9")).isEqualTo("done");
        pharmacy.grant(pharmacy.person(Role.TECHNICIAN), Role.STORE_ADMINISTRATOR);
        var signedIn = application
                .getBean(SignIn.class)
                .signIn(new SignIn.Attempt(
                        shown.name().local() + "@" + shown.name().handle(),
                        "lantern-plum9",
                        shown.totp().codeAt(Instant.now()),
                        uk.co.pharmacyiq.work.Request.none(),
                        Browser.unknown("test")));
        TestPharmacy.done(signedIn);
        assertThat(IdentityTest.administrator()
                        .sql("select kind from identity.notice where organisation_id = ?")
                        .param(pharmacy.organisation().value())
                        .query(String.class)
                        .list())
                .contains("password-short");
    }

    private AcceptInvitation.Shown shown;

    /** With the code before this one, so that this one is unused. */
    private String accept(Role role, String password) {
        var token = new String[1];
        TestPharmacy.done(useCases.perform(
                Actor.Operator.of(pharmacy.organisation(), "test"), INVITE, Target.none(), work -> {
                    token[0] = application.getBean(People.class).invite(work, pharmacy.person(role));
                    return Outcome.done(true);
                }));
        var invitations = application.getBean(AcceptInvitation.class);
        shown = TestPharmacy.done(invitations.open(token[0], uk.co.pharmacyiq.work.Request.none()));
        var outcome = invitations.accept(new AcceptInvitation.Answer(
                token[0],
                password,
                shown.totp().codeAt(Instant.now().minusSeconds(30)),
                true,
                uk.co.pharmacyiq.work.Request.none(),
                Browser.unknown("test")));
        return outcome instanceof Outcome.Refused<?>(var reason) ? reason.code() : "done";
    }

    private static PlanSignIn.Request request(Rule rule, LocalDate from) {
        return new PlanSignIn.Request(rule, Optional.of(from));
    }

    private Actor.Person strong(Role role) {
        return pharmacy.as(role).with(new Actor.Standing(UUID.randomUUID(), "passkey", Instant.now()));
    }

    private void decide(Rule rule, Instant from) {
        TestPharmacy.done(useCases.perform(strong(Role.MASTER_ADMINISTRATOR), SET, Target.none(), work -> {
            rules.decide(work, rule, Optional.of(from));
            return Outcome.done(true);
        }));
    }

    private void passkey(Role role) {
        IdentityTest.changeUnrecorded(
                "identity.passkey",
                """
                insert into identity.passkey
                    (organisation_id, passkey_id, person_id, credential_id, public_key, sign_count, backup_eligible,
                     backed_up, model, name, created_at)
                values (?, gen_random_uuid(), ?, ?, '\\x00', 0, false, false, gen_random_uuid(), 'Test', now())
                """,
                pharmacy.organisation().value(),
                pharmacy.person(role).value(),
                UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
