package uk.co.pharmacyiq.identity.federation.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;

/** Opens signed tokens of a provider: nothing of one is believed before its signature holds. */
@Component
class Tokens {

    /** What is taken. There is no way to take a token without a signature, or one signed with a shared secret. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512);

    private static final int MOST_OF_TOKEN = 32 * 1024;

    private final ProviderKeys keys;

    Tokens(ProviderKeys keys) {
        this.keys = keys;
    }

    /** A token whose signature holds. */
    record Opened(JWSAlgorithm algorithm, JWTClaimsSet claims) {}

    Outcome<Opened> open(RelyingParty we, String token) {
        return parse(token).then(signed -> {
            var header = signed.getHeader();
            if (!ALGORITHMS.contains(header.getAlgorithm())
                    || header.getCriticalParams() != null
                            && !header.getCriticalParams().isEmpty()) {
                return Outcome.refused(Flaw.ALGORITHM);
            }
            return Optional.ofNullable(header.getKeyID())
                    .map(kid -> keys.find(we.endpoints().keys(), kid))
                    .orElseGet(() -> Outcome.refused(Flaw.KEY_UNKNOWN))
                    .then(key -> verify(signed, key));
        });
    }

    /** A token without a signature parses as none of these, and is told apart so that the record names it. */
    private static Outcome<SignedJWT> parse(String token) {
        if (token.length() > MOST_OF_TOKEN) {
            return Outcome.refused(Flaw.FORM);
        }
        try {
            return Outcome.done(SignedJWT.parse(token));
        } catch (ParseException | IllegalArgumentException notSigned) {
            return Outcome.refused(token.endsWith(".") ? Flaw.ALGORITHM : Flaw.FORM);
        }
    }

    private static Outcome<Opened> verify(SignedJWT signed, RSAKey key) {
        var algorithm = signed.getHeader().getAlgorithm();
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
            return Outcome.refused(Flaw.ALGORITHM);
        }
        try {
            return signed.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    ? Outcome.done(new Opened(algorithm, signed.getJWTClaimsSet()))
                    : Outcome.refused(Flaw.SIGNATURE);
        } catch (JOSEException | ParseException unusable) {
            return Outcome.refused(Flaw.FORM);
        }
    }
}
