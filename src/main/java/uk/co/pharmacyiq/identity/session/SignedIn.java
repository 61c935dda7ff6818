package uk.co.pharmacyiq.identity.session;

import java.time.Instant;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;

/**
 * A session that has just begun, or begun again.
 *
 * @param token the secret the browser keeps; handed over here and never again
 * @param browser the browser it was begun with
 * @param expiresAt when it ends, however busy it is
 * @param elsewhere how many other sessions of this person are live
 */
public record SignedIn(SecretToken token, Actor.Person person, Browser browser, Instant expiresAt, int elsewhere) {

    /** One that has begun just now, by a proof of just now. */
    public static SignedIn now(SecretToken token, Actor.Person person, Browser browser, Sessions.Begun begun) {
        var proved = new Actor.Standing(person.session(), person.authentication(), begun.at());
        return new SignedIn(token, person.with(proved), browser, begun.expiresAt(), begun.elsewhere());
    }
}
