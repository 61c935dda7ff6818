package uk.co.pharmacyiq.identity.passkey;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason passkeys say no. */
public enum PasskeyRefusal implements WordedRefusal {
    /** Whatever was wrong with it. */
    NOT_ACCEPTED(
            "passkey-not-accepted",
            Kind.NOT_ALLOWED,
            "",
            "This passkey was not accepted. Try again, or sign in with your password and a code."),
    /** The same, of somebody who is signed in and was asked to show it once more. */
    NOT_PROVED(
            "passkey-not-accepted",
            Kind.INVALID,
            "credential",
            "This passkey was not accepted. Try again with a passkey of your own account, or use a code."),
    /** Too many tries, whether or not this one would have been right. */
    TOO_MANY_TRIES(
            "too-many-tries", Kind.TOO_MANY, "", "There were too many tries. Wait five minutes, then try again."),
    /** What the browser sent to make a new one cannot be used. */
    NOT_MADE(
            "passkey-not-made",
            Kind.INVALID,
            "credential",
            "The passkey could not be made, or it took longer than five minutes. Start again."),
    /** It is here already, perhaps somebody else's. */
    TAKEN(
            "passkey-taken",
            Kind.CONFLICT,
            "credential",
            "This passkey is in use here already. Use another device or security key."),
    /** Nobody needs as many. */
    ENOUGH(
            "passkey-enough",
            Kind.CONFLICT,
            "",
            "There are twenty passkeys on this account. Remove one that is no longer used first."),
    /** They have none to show. */
    NONE("passkey-none", Kind.CONFLICT, "", "There is no passkey on this account. Show your password and a code."),
    /** No live passkey of that person. */
    UNKNOWN("passkey-unknown", Kind.NOT_FOUND, "", "There is no such passkey, or it was removed already."),
    /** Without it they could not get in any more. */
    LAST(
            "passkey-last",
            Kind.CONFLICT,
            "",
            "This is the only way you can sign in. Add another passkey first, then remove this one.");

    private final Words words;

    PasskeyRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
