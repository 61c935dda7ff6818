package uk.co.pharmacyiq.identity.federation.protocol;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;

/**
 * The keys providers sign with, as they publish them. They are fetched again where a token names one not known yet, at
 * most once a minute for a provider, and in any case after an hour, so that a key taken away is forgotten.
 */
@Component
public class ProviderKeys {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(5);
    private static final int FEWEST_BITS = 2048;

    private final Outgoing outgoing;
    private final Clock clock;
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();

    ProviderKeys(Outgoing outgoing, Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** What was last fetched from one place. One request fetches, the others wait for it. */
    private static final class Kept {
        private final ReentrantLock lock = new ReentrantLock();
        private Outcome<JWKSet> keys = Outcome.refused(TransportRefusal.UNREACHABLE);
        private Instant fetched = Instant.MIN;
        private Instant tried = Instant.MIN;
        /** When keys were last fetched because one was not known. */
        private Instant asked = Instant.MIN;
    }

    /** The key of that name. */
    Outcome<RSAKey> find(URI place, String kid) {
        var here = kept.computeIfAbsent(place, _ -> new Kept());
        here.lock.lock();
        try {
            var now = clock.instant();
            if (!here.fetched.plus(LIFE).isAfter(now)) {
                refresh(place, here, now);
            } else if (named(here.keys, kid).isEmpty()
                    && !here.asked.plus(BETWEEN).isAfter(now)) {
                here.asked = now;
                fetch(place, here, now);
            }
            return switch (here.keys) {
                case Refused<JWKSet>(var reason) -> Outcome.refused(reason);
                case Done<JWKSet> _ ->
                    named(here.keys, kid).map(Outcome::done).orElseGet(() -> Outcome.refused(Flaw.KEY_UNKNOWN));
            };
        } finally {
            here.lock.unlock();
        }
    }

    /** Where a provider does not answer, not everybody who comes asks it again. */
    private void refresh(URI place, Kept here, Instant now) {
        if (!here.tried.plus(BETWEEN_FAILURES).isAfter(now)) {
            fetch(place, here, now);
        }
    }

    /** A fetch that fails leaves the keys known before, for as long as they are young enough. */
    private void fetch(URI place, Kept here, Instant now) {
        here.tried = now;
        var fresh = outgoing.get(place).then(ProviderKeys::read);
        if (fresh instanceof Done<JWKSet>) {
            here.keys = fresh;
            here.fetched = now;
        } else if (!here.fetched.plus(LIFE).isAfter(now)) {
            here.keys = fresh;
        }
    }

    private static Outcome<JWKSet> read(Outgoing.Reply reply) {
        try {
            return reply.status() == 200
                    ? Outcome.done(JWKSet.parse(reply.body()))
                    : Outcome.refused(TransportRefusal.UNREACHABLE);
        } catch (ParseException notOne) {
            return Outcome.refused(TransportRefusal.UNREACHABLE);
        }
    }

    private static Optional<RSAKey> named(Outcome<JWKSet> keys, String kid) {
        return keys instanceof Done<JWKSet>(var set) && set.getKeyByKeyId(kid) instanceof RSAKey key
                ? Optional.of(key)
                        .filter(good -> good.size() >= FEWEST_BITS)
                        .filter(good ->
                                good.getKeyUse() == null || good.getKeyUse().equals(KeyUse.SIGNATURE))
                : Optional.empty();
    }
}
