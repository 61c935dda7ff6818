package uk.co.pharmacyiq.launcher.demonstration;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SignOut;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/** Enrols made-up people by their links, as real ones do, and keeps their sessions while the data is put in. */
@Component
@Lazy
class Enrolling {

    private static final Duration ONE_STEP = Duration.ofSeconds(30);
    private static final String DEVICE = "demonstration";
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int PASSWORD_LETTERS = 20;
    private static final int GROUP = 5;

    private final AcceptInvitation acceptInvitation;
    private final SessionDoor sessions;
    private final SignOut signOut;
    private final MasterKey masterKey;
    private final Clock clock;

    Enrolling(
            AcceptInvitation acceptInvitation,
            SessionDoor sessions,
            SignOut signOut,
            MasterKey masterKey,
            Clock clock) {
        this.acceptInvitation = acceptInvitation;
        this.sessions = sessions;
        this.signOut = signOut;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** Somebody who has enrolled, with all that they get in by. */
    record Enrolled(String username, String password, String totpSecret, SecretToken session) {

        @Override
        public String toString() {
            return "Enrolled[hidden]";
        }
    }

    /** Sets a password and an authenticator by a link. */
    Enrolled enrol(String token) {
        var shown = Expected.done(acceptInvitation.open(token, Request.none()));
        var username = shown.name().local() + "@" + shown.name().handle();
        var password = password(username);
        // A step that ends while the password is being hashed makes the code too old: the next try is in the new step.
        var first = accept(token, shown.totp(), password);
        var begun = Expected.done(
                switch (first) {
                    case Outcome.Done<SignedIn> done -> done;
                    case Outcome.Refused<SignedIn> _ -> accept(token, shown.totp(), password);
                });
        return new Enrolled(username, password, shown.totp().base32(), begun.token());
    }

    /** The code of the step before is good too; the one shown now stays unspent for whoever signs in next. */
    private Outcome<SignedIn> accept(String token, Totp totp, String password) {
        var code = totp.codeAt(clock.instant().minus(ONE_STEP));
        return acceptInvitation.accept(
                new AcceptInvitation.Answer(token, password, code, true, Request.none(), Browser.unknown(DEVICE)));
    }

    /**
     * The person as they are now: what they may do may have changed since they were asked for last. Their authenticator is
     * at hand here, so however long setting up takes, their proof is fresh.
     */
    Actor.Person actor(Enrolled enrolled) {
        var person = sessions.enter(enrolled.session()).orElseThrow().with(Request.none());
        return person.with(new Actor.Standing(person.session(), person.authentication(), clock.instant()));
    }

    void signOut(Enrolled enrolled) {
        Expected.done(signOut.signOut(actor(enrolled)));
    }

    /** Nobody can guess it who does not have this installation's key; here it is the same each time. */
    private String password(String username) {
        var bytes = masterKey
                .derive("HmacSHA256", "demonstration-password", username)
                .getEncoded();
        var number = new BigInteger(1, bytes);
        var base = BigInteger.valueOf(LETTERS.length());
        var text = new StringBuilder();
        for (int letter = 0; letter < PASSWORD_LETTERS; letter++) {
            if (letter > 0 && letter % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(number.mod(base).intValue()));
            number = number.divide(base);
        }
        return text.toString();
    }
}
