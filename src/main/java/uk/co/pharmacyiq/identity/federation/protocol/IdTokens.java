package uk.co.pharmacyiq.identity.federation.protocol;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.protocol.Tokens.Opened;
import uk.co.pharmacyiq.kernel.Outcome;

/**
 * Checks an ID token against what was asked (OpenID Connect Core, 3.1.3.7): who signed it, for whom, for which question,
 * when, and how sure the provider is. Each check has a name of its own on the record; the library's own judgement is asked
 * as well, and both must agree.
 */
@Component
class IdTokens {

    /** How far clocks may differ. */
    static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Tokens tokens;
    private final Clock clock;

    IdTokens(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What came from the token endpoint, and the question it must answer. */
    record Offered(String idToken, String accessToken, String nonce) {}

    /** What an ID token says, once it is believed. */
    record Believed(String subject, String acr, List<String> amr, Instant authTime, JWTClaimsSet claims) {}

    Outcome<Believed> check(RelyingParty we, Offered offered) {
        return tokens.open(we, offered.idToken()).then(opened -> {
            try {
                return check(we, offered, opened);
            } catch (ParseException illTyped) {
                return Outcome.refused(Flaw.FORM);
            }
        });
    }

    private Outcome<Believed> check(RelyingParty we, Offered offered, Opened opened) throws ParseException {
        var claims = opened.claims();
        var authTime = Optional.ofNullable(claims.getDateClaim("auth_time")).map(Date::toInstant);
        var acr = Optional.ofNullable(claims.getStringClaim("acr")).orElse("");
        var amr = amr(claims);
        var azp = claims.getStringClaim("azp");
        var nonce = claims.getStringClaim("nonce");
        var hash = claims.getStringClaim("at_hash");
        var now = clock.instant();
        return Stream.<Supplier<Optional<Flaw>>>of(
                        () -> addressed(we, claims, azp),
                        () -> timely(claims, now),
                        () -> flaw(offered.nonce().equals(nonce), Flaw.NONCE),
                        () -> flaw(present(claims.getSubject()), Flaw.SUBJECT_MISSING),
                        () -> we.assurance().missing(acr, amr),
                        () -> proved(authTime, now),
                        () -> flaw(
                                hash == null || matches(hash, offered.accessToken(), opened.algorithm()),
                                Flaw.ACCESS_TOKEN_HASH),
                        () -> flaw(we.isTenant(claims::getClaim), Flaw.TENANT),
                        () -> secondOpinion(we, offered, claims))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<Believed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(
                        new Believed(claims.getSubject(), acr, amr, authTime.orElse(Instant.MIN), claims)));
    }

    private static List<String> amr(JWTClaimsSet claims) throws ParseException {
        @Nullable List<String> several = claims.getStringListClaim("amr");
        return several == null ? List.of() : List.copyOf(several);
    }

    private static Optional<Flaw> addressed(RelyingParty we, JWTClaimsSet claims, @Nullable String azp) {
        if (!we.endpoints().issuer().equals(claims.getIssuer())) {
            return Optional.of(Flaw.ISSUER);
        }
        if (!claims.getAudience().contains(we.clientId())) {
            return Optional.of(Flaw.AUDIENCE);
        }
        boolean ours = azp == null ? claims.getAudience().size() == 1 : azp.equals(we.clientId());
        return flaw(ours, Flaw.AUTHORISED_PARTY);
    }

    private static Optional<Flaw> timely(JWTClaimsSet claims, Instant now) {
        var expires = claims.getExpirationTime();
        var issued = claims.getIssueTime();
        if (expires == null || !expires.toInstant().plus(TOLERANCE).isAfter(now)) {
            return Optional.of(Flaw.EXPIRED);
        }
        return flaw(issued != null && !issued.toInstant().minus(TOLERANCE).isAfter(now), Flaw.ISSUED_IN_FUTURE);
    }

    private static Optional<Flaw> proved(Optional<Instant> authTime, Instant now) {
        if (authTime.isEmpty()) {
            return Optional.of(Flaw.AUTH_TIME_MISSING);
        }
        var oldest = now.minusSeconds(RelyingParty.MAX_AGE_SECONDS).minus(TOLERANCE);
        boolean young = !authTime.get().isBefore(oldest) && !authTime.get().isAfter(now.plus(TOLERANCE));
        return flaw(young, Flaw.AUTH_TIME_TOO_OLD);
    }

    private static boolean matches(String hash, String accessToken, JWSAlgorithm algorithm) {
        var computed = AccessTokenHash.compute(new BearerAccessToken(accessToken), algorithm, null);
        return computed != null && computed.equals(new AccessTokenHash(hash));
    }

    private static Optional<Flaw> secondOpinion(RelyingParty we, Offered offered, JWTClaimsSet claims) {
        try {
            new IDTokenClaimsVerifier(
                            new Issuer(we.endpoints().issuer()),
                            new ClientID(we.clientId()),
                            new Nonce(offered.nonce()),
                            (int) TOLERANCE.toSeconds())
                    .verify(claims, null);
            return Optional.empty();
        } catch (BadJWTException no) {
            return Optional.of(Flaw.OTHER);
        }
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= 255;
    }

    private static Optional<Flaw> flaw(boolean good, Flaw otherwise) {
        return good ? Optional.empty() : Optional.of(otherwise);
    }
}
