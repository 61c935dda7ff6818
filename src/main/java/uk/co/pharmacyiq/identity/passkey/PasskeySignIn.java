package uk.co.pharmacyiq.identity.passkey;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.passkey.Ceremony.Purpose;
import uk.co.pharmacyiq.identity.passkey.PasskeyCheck.Offer;
import uk.co.pharmacyiq.identity.passkey.PasskeyCheck.Shown;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.OpenSession;
import uk.co.pharmacyiq.identity.session.Proven;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Request;

/**
 * Signs a person in with a passkey: either they name themselves first, or the passkey tells who they are. Whoever asks
 * with a name that is nobody's gets options that look like anybody's.
 */
@Component
public class PasskeySignIn {

    /** How the record says that a passkey was shown, and the person had proved to it who they are. */
    public static final String PASSKEY = "passkey";

    private final Directory directory;
    private final Anteroom anteroom;
    private final PasskeyQuestions asking;
    private final PasskeyCheck check;
    private final OpenSession openSession;

    PasskeySignIn(
            Directory directory,
            Anteroom anteroom,
            PasskeyQuestions asking,
            PasskeyCheck check,
            OpenSession openSession) {
        this.directory = directory;
        this.anteroom = anteroom;
        this.asking = asking;
        this.check = check;
        this.openSession = openSession;
    }

    /**
     * What somebody shows.
     *
     * @param username the name they typed; empty where the passkey tells
     * @param credential what the browser answered, as it was sent
     * @param asked the secret of the browser that was asked
     */
    public record Answer(
            String username, String credential, Optional<SecretToken> asked, Browser browser, Request request) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /** What to ask a browser whose owner has typed a name, or none. */
    public Options.Get options(String username, SecretToken browser) {
        var ceremony = new Ceremony(Purpose.SIGN_IN, "", browser);
        if (username.isBlank()) {
            return asking.get(ceremony, List.of());
        }
        var name = SignInName.parse(username);
        var organisation = organisation(username).orElse(Anteroom.NO_ORGANISATION);
        var kept = anteroom.visit(
                organisation,
                visit -> asking.ofName(visit, name.map(SignInName::local).orElse("")));
        return asking.get(ceremony, kept.isEmpty() ? asking.madeUp(SignInName.normalised(username)) : kept);
    }

    public Outcome<SignedIn> signIn(Answer answer) {
        var offer = new Offer(
                OpenSession.ACT,
                organisation(answer.username()),
                answer.credential(),
                answer.asked().map(secret -> new Ceremony(Purpose.SIGN_IN, "", secret)),
                answer.request());
        return check.check(offer).then(shown -> open(shown, answer));
    }

    private Outcome<SignedIn> open(Shown shown, Answer answer) {
        return openSession
                .open(proven(shown), answer.browser(), answer.request(), shown::spend)
                .then(signedIn -> {
                    asking.forgive(shown.found().key().credentialId(), answer.browser());
                    return Outcome.done(signedIn);
                });
    }

    static Proven proven(Shown shown) {
        return new Proven(
                shown.organisation(),
                shown.person(),
                shown.found().displayName(),
                shown.found().rightsVersion(),
                PASSKEY);
    }

    private Optional<OrganisationId> organisation(String username) {
        return SignInName.parse(username).flatMap(name -> directory.find(name.handle()));
    }
}
