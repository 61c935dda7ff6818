package uk.co.pharmacyiq.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import uk.co.pharmacyiq.identity.passkey.Authenticators.Verdict;
import uk.co.pharmacyiq.identity.passkey.Ceremony.Purpose;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.SecretToken;

class AuthenticatorsTest {

    private static final String ORIGIN = "https://pharmacy.example.org";
    private static final MasterKey KEY =
            MasterKey.parse(Base64.getEncoder().encodeToString(new byte[32])).orElseThrow();

    private final Turnable clock = new Turnable();
    private final Challenges challenges = new Challenges(KEY, clock);
    private final Authenticators authenticators = new Authenticators(origins(), challenges);
    private final SecretToken browser = SecretToken.random();
    private final Ceremony register = new Ceremony(Purpose.REGISTER, "session-1", browser);
    private final Ceremony signIn = new Ceremony(Purpose.SIGN_IN, "", browser);
    private final SoftAuthenticator device = new SoftAuthenticator(ORIGIN);
    private KeyMaterial key;

    private static final class Turnable extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void a_passkey() {
        key = authenticators
                .made(device.create(creation(register)), register)
                .orElseThrow()
                .key();
    }

    @Test
    void a_passkey_that_was_made_here_opens_here() {
        assertThat(check(device.get(asking(signIn)), signIn)).isEqualTo(new Verdict.Right(1, false));
        assertThat(key.credentialId()).isEqualTo(device.credentialId());
    }

    @Test
    void an_answer_that_says_it_was_given_at_another_address_is_wrong() {
        for (var origin : List.of(
                "https://pharmacy.example.org.evil.example",
                "https://evil.example",
                "http://pharmacy.example.org",
                "https://pharmacy.example.org:8443",
                "null")) {
            device.origin = origin;
            assertThat(check(device.get(asking(signIn)), signIn)).as(origin).isInstanceOf(Verdict.Wrong.class);
            assertThat(authenticators.made(device.create(creation(register)), register))
                    .as(origin)
                    .isEmpty();
        }
    }

    @Test
    void a_second_configured_address_is_as_good() {
        device.origin = "https://counter.pharmacy.example.org";
        assertThat(check(device.get(asking(signIn)), signIn)).isInstanceOf(Verdict.Right.class);
    }

    @Test
    void an_answer_signed_for_another_host_is_wrong() {
        device.host = "evil.example";
        assertThat(check(device.get(asking(signIn)), signIn)).isInstanceOf(Verdict.Wrong.class);
        assertThat(authenticators.made(device.create(creation(register)), register))
                .isEmpty();
    }

    @Test
    void a_device_that_nobody_proved_themselves_to_is_not_enough() {
        device.verified = false;
        assertThat(check(device.get(asking(signIn)), signIn)).isInstanceOf(Verdict.Wrong.class);
        assertThat(authenticators.made(device.create(creation(register)), register))
                .isEmpty();
    }

    @Test
    void a_challenge_is_good_for_its_browser_its_purpose_and_its_session_only() {
        var answer = device.get(asking(signIn));
        assertThat(check(answer, new Ceremony(Purpose.SIGN_IN, "", SecretToken.random())))
                .isInstanceOf(Verdict.Wrong.class);
        assertThat(check(answer, new Ceremony(Purpose.PROVE, "", browser))).isInstanceOf(Verdict.Wrong.class);
        assertThat(check(answer, new Ceremony(Purpose.SIGN_IN, "other", browser)))
                .isInstanceOf(Verdict.Wrong.class);
        assertThat(check(answer, signIn)).isInstanceOf(Verdict.Right.class);
        var made = device.create(creation(register));
        assertThat(authenticators.made(made, new Ceremony(Purpose.REGISTER, "session-2", browser)))
                .isEmpty();
        assertThat(authenticators.made(made, register)).isPresent();
    }

    @Test
    void a_challenge_of_our_own_making_only() {
        var foreign = new Challenges(
                MasterKey.parse(Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes()))
                        .orElseThrow(),
                clock);
        for (var challenge : List.of(foreign.make(signIn), new byte[56], new byte[16], new byte[0])) {
            assertThat(challenges.isGood(challenge, signIn)).isFalse();
        }
    }

    @Test
    void a_challenge_is_good_for_five_minutes() {
        var asked = asking(signIn);
        clock.now = clock.now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(check(device.get(asked), signIn)).isInstanceOf(Verdict.Right.class);
        clock.now = clock.now.plusMillis(1);
        assertThat(check(device.get(asked), signIn)).isInstanceOf(Verdict.Wrong.class);
    }

    @Test
    void a_counter_that_went_back_tells_of_a_copy() {
        device.count = 41;
        assertThat(check(device.get(asking(signIn)), signIn)).isEqualTo(new Verdict.Right(42, false));
        key = new KeyMaterial(key.credentialId(), key.publicKey(), 42, false, false, key.model());
        device.count = 40;
        assertThat(check(device.get(asking(signIn)), signIn)).isInstanceOf(Verdict.Copied.class);
    }

    @Test
    void an_authenticator_that_does_not_count_is_taken_as_it_is() {
        device.counts = false;
        assertThat(check(device.get(asking(signIn)), signIn)).isEqualTo(new Verdict.Right(0, false));
        assertThat(check(device.get(asking(signIn)), signIn)).isEqualTo(new Verdict.Right(0, false));
    }

    @Test
    void a_passkey_that_is_copied_among_devices_is_known_as_one() {
        var phone = new SoftAuthenticator(ORIGIN);
        phone.synced = true;
        var made =
                authenticators.made(phone.create(creation(register)), register).orElseThrow();
        assertThat(made.key().backupEligible()).isTrue();
        assertThat(made.key().backedUp()).isTrue();
        assertThat(key.backupEligible()).isFalse();
    }

    @Test
    void another_key_under_the_same_name_is_wrong() {
        var other = new SoftAuthenticator(ORIGIN);
        other.create(creation(register));
        var claim = authenticators.read(other.get(asking(signIn))).orElseThrow();
        assertThat(authenticators.check(claim, signIn, key)).isInstanceOf(Verdict.Wrong.class);
    }

    @Test
    void what_is_no_answer_is_no_crash() {
        for (var nonsense : List.of(
                "",
                "{}",
                "null",
                "[]",
                "{\"id\":1}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                device.create(creation(register)),
                "x".repeat(100_000))) {
            assertThat(authenticators.read(nonsense)).isEmpty();
        }
        assertThat(authenticators.made(device.get(asking(signIn)), register)).isEmpty();
        assertThat(authenticators.made("{}", register)).isEmpty();
    }

    private Verdict check(String answer, Ceremony ceremony) {
        return authenticators.check(authenticators.read(answer).orElseThrow(), ceremony, key);
    }

    private String asking(Ceremony ceremony) {
        return "{\"challenge\":\"%s\",\"rpId\":\"pharmacy.example.org\"}"
                .formatted(Options.base64(challenges.make(ceremony)));
    }

    private String creation(Ceremony ceremony) {
        return "{\"challenge\":\"%s\",\"rp\":{\"id\":\"pharmacy.example.org\"},\"user\":{\"id\":\"AAAA\"}}"
                .formatted(Options.base64(challenges.make(ceremony)));
    }

    private static Origins origins() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("pharmacyiq.origin", ORIGIN + ", https://counter.pharmacy.example.org")));
        return new Origins(environment);
    }
}
