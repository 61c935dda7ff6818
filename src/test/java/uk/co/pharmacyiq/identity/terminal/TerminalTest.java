package uk.co.pharmacyiq.identity.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.Sessions.Parked;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.identity.session.Terminal;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Request;

/** What a PIN opens at a shared terminal, and everything it does not. */
class TerminalTest extends PharmacyTest {

    private static final Pin PIN = new Pin("483920");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EnrolTerminal enrolTerminal;

    @Autowired
    private UnlockTerminal unlockTerminal;

    @Autowired
    private LockTerminal lockTerminal;

    @Autowired
    private SetPin setPin;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SessionDoor door;

    private TestPharmacy pharmacy;
    private Browser counter;
    private Terminal terminal;

    @BeforeEach
    void a_terminal_at_the_counter() {
        pharmacy = TestPharmacy.open(application);
        counter = terminal("Counter 1", pharmacy.premises());
        terminal = door.terminal(counter.terminal().orElseThrow()).orElseThrow();
    }

    @Test
    void SC_24_a_locked_session_is_dead_until_its_owner_unlocks_it_and_then_has_a_new_secret() {
        var tom = signIn(Role.TECHNICIAN, counter);
        lock(tom);
        assertThat(door.enter(tom.token())).isEmpty();
        var back = done(unlock(tom, PIN.digits()));
        assertThat(door.enter(back.token())).isPresent();
        assertThat(door.enter(tom.token())).as("the secret of before").isEmpty();
        assertThat(back.person().session()).isNotEqualTo(tom.person().session());
        assertThat(back.person().authentication()).isEqualTo("password+totp");
        assertThat(back.person().standing().provedAt())
                .as("a PIN is no fresh proof")
                .isEqualTo(door.enter(back.token()).orElseThrow().provedAt().toInstant())
                .isBefore(Instant.now());
    }

    @Test
    void what_was_being_typed_waits_for_its_owner_and_is_given_back_once() {
        var tom = signIn(Role.TECHNICIAN, counter);
        var asha = signIn(Role.PHARMACIST, counter);
        done(lockTerminal.lock(tom.person(), Optional.of(new Parked("/stock", "{\"half\":\"done\"}"))));
        assertThat(done(lockTerminal.resume(asha.person())).parked())
                .as("somebody else")
                .isEmpty();
        var back = done(unlock(tom, PIN.digits()));
        assertThat(done(lockTerminal.pageBefore(back.person()))).isEqualTo("/stock");
        assertThat(done(lockTerminal.resume(back.person()))
                        .parked()
                        .orElseThrow()
                        .typed())
                .isEqualTo("{\"half\":\"done\"}");
        assertThat(done(lockTerminal.resume(back.person())).parked()).isEmpty();
    }

    @Test
    void signing_in_in_full_at_the_terminal_takes_up_what_was_locked_there() {
        var tom = signIn(Role.TECHNICIAN, counter);
        done(lockTerminal.lock(tom.person(), Optional.of(new Parked("/stock", "{\"half\":\"done\"}"))));
        var again = signIn(Role.TECHNICIAN, counter);
        assertThat(done(lockTerminal.pageBefore(again.person()))).isEqualTo("/stock");
        assertThat(unlockTerminal.waiting(terminal))
                .singleElement()
                .satisfies(waiting ->
                        assertThat(waiting.session()).isEqualTo(again.person().session()));
    }

    @Test
    void a_pin_opens_nothing_at_another_terminal_and_nothing_of_somebody_else() {
        var tom = signIn(Role.TECHNICIAN, counter);
        var asha = signIn(Role.PHARMACIST, counter);
        lock(tom);
        var other = terminal("Counter 2", pharmacy.premises());
        var elsewhere = door.terminal(other.terminal().orElseThrow()).orElseThrow();
        assertThat(refusal(unlockTerminal.unlock(elsewhere, tried(tom.person().session(), PIN.digits(), other))))
                .isEqualTo("sign-in-in-full");
        assertThat(unlockTerminal.waiting(elsewhere)).isEmpty();
        done(setPin.set(asha.person(), new Pin("907341")));
        assertThat(refusal(unlock(tom, "907341"))).isEqualTo("pin-wrong");
        assertThat(refusal(unlockTerminal.unlock(terminal, tried(UUID.randomUUID(), PIN.digits(), counter))))
                .isEqualTo("sign-in-in-full");
    }

    @Test
    void five_wrong_pins_end_the_session_even_all_at_once() throws Exception {
        var tom = signIn(Role.TECHNICIAN, counter);
        lock(tom);
        var outcomes = new ArrayList<String>();
        for (var outcome : atOnce(50, () -> unlock(tom, "000000"))) {
            outcomes.add(refusal(outcome));
        }
        assertThat(outcomes).filteredOn("pin-wrong"::equals).hasSizeLessThanOrEqualTo(5);
        assertThat(refusal(unlock(tom, PIN.digits())))
                .as("the right one, too late")
                .isEqualTo("sign-in-in-full");
        assertThat(unlockTerminal.waiting(terminal)).isEmpty();
    }

    @Test
    void fifty_unlock_at_once_and_one_session_comes_of_it() throws Exception {
        var tom = signIn(Role.TECHNICIAN, counter);
        lock(tom);
        var outcomes = atOnce(5, () -> unlock(tom, PIN.digits()));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done<?>)
                .hasSize(1);
        assertThat(unlockTerminal.waiting(terminal)).hasSize(1);
    }

    @Test
    void a_terminal_that_is_taken_away_ends_whoever_is_signed_in_at_it() {
        var tom = signIn(Role.TECHNICIAN, counter);
        assertThat(done(enrolTerminal.revoke(
                        pharmacy.as(Role.STORE_ADMINISTRATOR), pharmacy.premises(), terminal.terminalId())))
                .isEqualTo(1);
        assertThat(door.enter(tom.token())).isEmpty();
        assertThat(door.terminal(counter.terminal().orElseThrow())).isEmpty();
    }

    @Test
    void only_who_administers_premises_makes_a_browser_a_terminal_and_only_after_a_fresh_proof() {
        assertThat(refusal(enrolTerminal.enrol(pharmacy.technician(), pharmacy.premises(), "Mine")))
                .isEqualTo("not-allowed");
        var stale = pharmacy.as(Role.STORE_ADMINISTRATOR);
        var old = stale.with(new uk.co.pharmacyiq.work.Actor.Standing(
                stale.session(), stale.authentication(), Instant.now().minusSeconds(301)));
        assertThat(refusal(enrolTerminal.enrol(old, pharmacy.premises(), "Mine")))
                .isEqualTo("step-up-needed");
        assertThat(refusal(enrolTerminal.enrol(stale, pharmacy.premises(), "Counter 1")))
                .isEqualTo("terminal-name-taken");
    }

    @Test
    void SC_24_a_terminal_that_nobody_used_for_ten_minutes_lets_nobody_in_but_by_unlocking() {
        var tom = signIn(Role.TECHNICIAN, counter);
        quietFor("9 minutes 50 seconds");
        assertThat(door.enter(tom.token(), true)).isPresent();
        quietFor("10 seconds");
        assertThat(door.enter(tom.token())).isEmpty();
        assertThat(done(unlock(tom, PIN.digits()))).isNotNull();
    }

    @Test
    void a_reset_takes_the_pin_away_too() {
        var tom = signIn(Role.TECHNICIAN, counter);
        done(application
                .getBean(uk.co.pharmacyiq.identity.ResetCredentials.class)
                .reset(pharmacy.as(Role.MASTER_ADMINISTRATOR), tom.person().id()));
        var kept = administrator()
                .sql("select octet_length(pin) from identity.pin where organisation_id = ?")
                .param(pharmacy.organisation().value())
                .query(Integer.class)
                .single();
        assertThat(kept).isZero();
    }

    private static JdbcClient administrator() {
        var access = TestDatabase.get().administrator();
        return JdbcClient.create(new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password()));
    }

    private void quietFor(String time) {
        administrator()
                .sql("update identity.session set last_seen_at = last_seen_at - ?::interval where organisation_id = ?")
                .param(time)
                .param(pharmacy.organisation().value())
                .update();
    }

    @Test
    void M_125_somebody_at_two_premises_at_once_is_told() {
        signIn(Role.TECHNICIAN, counter);
        var far = terminal("Far away", pharmacy.otherPremises());
        var second = signIn(Role.TECHNICIAN, far);
        var told = done(application
                        .getBean(uk.co.pharmacyiq.identity.notice.ReadNotices.class)
                        .own(second.person()))
                .notices();
        assertThat(told).extracting(notice -> notice.kind()).contains("two-premises");
    }

    private Browser terminal(String name, PremisesId premises) {
        var enrolled = done(enrolTerminal.enrol(pharmacy.as(Role.STORE_ADMINISTRATOR), premises, name));
        return new Browser("test", SecretToken.random(), Optional.of(enrolled.token()));
    }

    private SignedIn signIn(Role role, Browser browser) {
        var credentials = pharmacy.enrol(role);
        var session = done(signIn.signIn(new SignIn.Attempt(
                credentials.username(),
                credentials.password(),
                credentials.totp().codeAt(Instant.now()),
                Request.none(),
                browser)));
        done(setPin.set(session.person(), PIN));
        return session;
    }

    private void lock(SignedIn session) {
        done(lockTerminal.lock(session.person(), Optional.empty()));
    }

    private Outcome<SignedIn> unlock(SignedIn session, String pin) {
        return unlockTerminal.unlock(terminal, tried(session.person().session(), pin, counter));
    }

    private static UnlockTerminal.Try tried(UUID session, String pin, Browser browser) {
        return new UnlockTerminal.Try(session, pin, Request.none(), browser);
    }

    private static java.util.List<Outcome<SignedIn>> atOnce(
            int times, java.util.concurrent.Callable<Outcome<SignedIn>> task) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var futures = IntStream.range(0, times)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<Outcome<SignedIn>>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
