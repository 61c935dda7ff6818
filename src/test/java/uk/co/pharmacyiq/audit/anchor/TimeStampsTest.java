package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampsTest {

    @TempDir
    Path folder;

    private final GrowingLog log = GrowingLog.named("audit.example/heads/1").grow(9, "honest");
    private OpensslAuthority authority;
    private TimeStampCheck check;

    @BeforeEach
    void found() throws Exception {
        authority = OpensslAuthority.in(folder);
        check = TimeStampCheck.trusting(authority.root());
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void a_checkpoint_is_stamped_and_openssl_accepts_the_token_as_we_do() throws Exception {
        try (var stamps = stamps(check, Clock.systemUTC())) {
            var stamped = stamps.stamp(log.checkpoint());
            assertThat(stamped.origin()).isEqualTo(log.origin());
            assertThat(stamped.size()).isEqualTo(9);
            assertThat(stamped.at()).isCloseTo(Instant.now(), aMinute());
            assertThat(check.verified(stamped.token(), log.checkpoint().text())).contains(stamped.at());
            assertThat(authority.verifies(stamped.token(), log.checkpoint().text()))
                    .isTrue();
        }
    }

    @Test
    void a_token_over_other_bytes_is_refused_by_both() throws Exception {
        try (var stamps = stamps(check, Clock.systemUTC())) {
            var token = stamps.stamp(log.checkpoint()).token();
            var other = log.grow(1, "honest").checkpoint().text();
            assertThat(check.verified(token, other)).isEmpty();
            assertThat(authority.verifies(token, other)).isFalse();
            token[token.length - 20] ^= 1;
            assertThat(check.verified(token, log.checkpoint(9).text())).isEmpty();
            assertThat(authority.verifies(token, log.checkpoint(9).text())).isFalse();
            assertThat(check.verified(new byte[] {1, 2, 3}, other)).isEmpty();
        }
    }

    @Test
    void an_authority_nobody_vouches_for_is_refused_and_one_named_itself_is_not() throws Exception {
        try (var other = OpensslAuthority.in(Files.createDirectory(folder.resolve("other")));
                var strict = stamps(TimeStampCheck.trusting(other.root()), Clock.systemUTC());
                var pinned = stamps(TimeStampCheck.trusting(authority.certificate()), Clock.systemUTC())) {
            assertThatThrownBy(() -> strict.stamp(log.checkpoint())).hasMessageContaining("is not good");
            assertThat(pinned.stamp(log.checkpoint()).size()).isEqualTo(9);
        }
    }

    @Test
    void a_certificate_that_is_not_for_stamping_is_refused() throws Exception {
        authority.signWithoutPurpose();
        try (var stamps = stamps(check, Clock.systemUTC())) {
            assertThatThrownBy(() -> stamps.stamp(log.checkpoint())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_answer_to_another_request_is_refused() throws Exception {
        try (var stamps = stamps(check, Clock.systemUTC())) {
            authority.remember();
            stamps.stamp(log.checkpoint());
            authority.replay();
            assertThatThrownBy(() -> stamps.stamp(log.checkpoint())).as("nonce").hasMessageContaining("is not good");
        }
    }

    @Test
    void a_time_far_from_ours_is_refused() throws Exception {
        try (var stamps = stamps(check, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6)))) {
            assertThatThrownBy(() -> stamps.stamp(log.checkpoint())).hasMessageContaining("more than five minutes");
        }
    }

    @Test
    void it_asks_once_an_hour_and_tells_failures_without_throwing() throws Exception {
        var clock = new Setting(Instant.now());
        try (var stamps = stamps(check, clock)) {
            stamps.offer(log.checkpoint());
            var stamped = arrived(stamps);
            assertThat(stamped.size()).isEqualTo(9);
            assertThat(stamps.standing().state()).isEqualTo(Standing.State.CONSISTENT);
            assertThat(stamps.standing().kind().text()).isEqualTo("time-stamp");
            stamps.offer(log.checkpoint());
            Thread.sleep(300);
            assertThat(stamps.arrived()).as("within the hour").isEmpty();
            authority.close();
            clock.now = clock.now.plus(61, ChronoUnit.MINUTES);
            stamps.offer(log.checkpoint());
            for (int turn = 0; turn < 500 && stamps.standing().state() == Standing.State.CONSISTENT; turn++) {
                Thread.sleep(10);
            }
            assertThat(stamps.standing().state()).isEqualTo(Standing.State.UNREACHABLE);
            assertThat(stamps.standing().told()).contains("did not answer");
            assertThat(stamps.standing().size()).isEqualTo(9);
        }
    }

    @Test
    void a_file_without_certificates_is_told() throws Exception {
        var none = Files.write(folder.resolve("none.pem"), "nothing".getBytes(UTF_8));
        assertThatThrownBy(() -> TimeStampCheck.trusting(none)).hasMessageContaining("no certificates");
    }

    private TimeStamps stamps(TimeStampCheck trusting, Clock clock) {
        return new TimeStamps("authority", authority.address(), trusting, clock);
    }

    private static TemporalUnitOffset aMinute() {
        return within(1, ChronoUnit.MINUTES);
    }

    private static TimeStamps.Stamped arrived(TimeStamps stamps) throws InterruptedException {
        for (int turn = 0; turn < 1_000; turn++) {
            var arrived = stamps.arrived();
            if (arrived.isPresent()) {
                return arrived.get();
            }
            Thread.sleep(10);
        }
        throw new AssertionError(stamps.standing().told());
    }

    private static final class Setting extends Clock {

        private volatile Instant now;

        Setting(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
