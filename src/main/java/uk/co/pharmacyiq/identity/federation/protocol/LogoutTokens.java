package uk.co.pharmacyiq.identity.federation.protocol;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;

/**
 * Checks the token by which a provider says that a session of its own has ended (OpenID Connect Back-Channel Logout, 2.6).
 * Whether it was seen before is for whoever keeps a memory to say.
 */
@Component
public class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** A token older than this is not acted on, so none need be remembered for longer. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private final Tokens tokens;
    private final Clock clock;

    LogoutTokens(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A session that ended at the provider.
     *
     * @param tokenId names the token that said so
     */
    public record Ended(String sid, String tokenId) {}

    public Outcome<Ended> check(RelyingParty we, String token) {
        return tokens.open(we, token).then(opened -> {
            try {
                return check(we, opened.claims());
            } catch (ParseException illTyped) {
                return Outcome.refused(Flaw.FORM);
            }
        });
    }

    private Outcome<Ended> check(RelyingParty we, JWTClaimsSet claims) throws ParseException {
        var sid = claims.getStringClaim("sid");
        var id = claims.getJWTID();
        var flaw = addressed(we, claims).or(() -> timely(claims)).or(() -> shape(claims));
        if (flaw.isPresent()) {
            return Outcome.refused(flaw.get());
        }
        if (sid == null || sid.isBlank()) {
            return Outcome.refused(Flaw.SESSION_ID_MISSING);
        }
        return id == null || id.isBlank() ? Outcome.refused(Flaw.TOKEN_ID_MISSING) : Outcome.done(new Ended(sid, id));
    }

    private static Optional<Flaw> addressed(RelyingParty we, JWTClaimsSet claims) {
        if (!we.endpoints().issuer().equals(claims.getIssuer())) {
            return Optional.of(Flaw.ISSUER);
        }
        var audience = claims.getAudience();
        return !audience.isEmpty() && audience.getFirst().equals(we.clientId())
                ? Optional.empty()
                : Optional.of(Flaw.AUDIENCE);
    }

    private Optional<Flaw> timely(JWTClaimsSet claims) {
        var now = clock.instant();
        var issued = claims.getIssueTime();
        var expires = claims.getExpirationTime();
        if (issued == null || issued.toInstant().isBefore(oldest(now))) {
            return Optional.of(Flaw.ISSUED_LONG_AGO);
        }
        if (issued.toInstant().minus(IdTokens.TOLERANCE).isAfter(now)) {
            return Optional.of(Flaw.ISSUED_IN_FUTURE);
        }
        return expires == null || expires.toInstant().plus(IdTokens.TOLERANCE).isAfter(now)
                ? Optional.empty()
                : Optional.of(Flaw.EXPIRED);
    }

    private static Instant oldest(Instant now) {
        return now.minus(LIFE).minus(IdTokens.TOLERANCE);
    }

    private static Optional<Flaw> shape(JWTClaimsSet claims) {
        if (claims.getClaims().containsKey("nonce")) {
            return Optional.of(Flaw.NONCE_PRESENT);
        }
        @Nullable Object events = claims.getClaim("events");
        return events instanceof Map<?, ?> named && named.get(EVENT) instanceof Map<?, ?>
                ? Optional.empty()
                : Optional.of(Flaw.EVENTS);
    }
}
