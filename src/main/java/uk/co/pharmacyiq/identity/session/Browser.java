package uk.co.pharmacyiq.identity.session;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.SecretToken;

/**
 * The browser somebody signs in with.
 *
 * @param device how it names itself
 * @param token the secret by which it is known again; a new one where it was never here
 * @param terminal the secret of the terminal it is, if it is one
 */
public record Browser(String device, SecretToken token, Optional<SecretToken> terminal) {

    /** A program, or a browser that keeps nothing: new each time. */
    public static Browser unknown(String device) {
        return new Browser(device, SecretToken.random(), Optional.empty());
    }
}
