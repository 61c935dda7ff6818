package uk.co.pharmacyiq.identity.passkey;

import uk.co.pharmacyiq.kernel.SecretToken;

/**
 * What a browser is asked to do with a passkey, and who asks: a challenge made for one ceremony is of no use in another.
 *
 * @param context what else it belongs to: a session, an invitation; empty where nobody is known yet
 * @param browser the secret of the browser that was asked
 */
public record Ceremony(Purpose purpose, String context, SecretToken browser) {

    /** What a passkey is wanted for. */
    public enum Purpose {
        REGISTER,
        SIGN_IN,
        PROVE
    }
}
