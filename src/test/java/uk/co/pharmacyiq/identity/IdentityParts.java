package uk.co.pharmacyiq.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.work.Gatekeeper;
import uk.co.pharmacyiq.work.Rights;

/** What the tests of identity put in the place of the outside: a clock to turn, and roles for everybody. */
@TestConfiguration(proxyBeanMethods = false)
public class IdentityParts {

    private static final Set<String> EVERYTHING = Set.of(
            InvitePerson.PERMISSION,
            ResetCredentials.PERMISSION,
            ViewPeople.PERMISSION,
            RecordRegistration.PERMISSION,
            ClosePerson.PERMISSION,
            ListSessions.PERMISSION,
            SetWorkingDates.PERMISSION);

    /** A clock that stands still until a test moves it. */
    public static final class TurnableClock extends Clock {

        private Instant now = Instant.now();

        public synchronized void forward(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public synchronized Instant instant() {
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

    @Bean
    @Primary
    TurnableClock turnableClock() {
        return new TurnableClock();
    }

    @Bean
    @Primary
    Gatekeeper everybodyMay() {
        return work -> new Rights(
                new Rights.Held(EVERYTHING, Map.of(), List.of("Tester")),
                new Rights.Surroundings("Test", Map.of(), List.of()),
                Set.of());
    }
}
