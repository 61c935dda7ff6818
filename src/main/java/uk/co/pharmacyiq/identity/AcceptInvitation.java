package uk.co.pharmacyiq.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.PasswordRefused;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.proof.PasswordRules;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SessionDoor.Invited;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Lets the holder of an invitation link set a password and enrol an authenticator; they are signed in with it. A link is
 * good once, whoever is fastest.
 */
@Component
public class AcceptInvitation {

    private static final String BY_LINK = "invitation";

    private static final Action<Shown> OPEN =
            Action.looks("INVITATION_OPEN", "own.invitation", Action.Scope.SELF, Shown.class);

    private static final Action<Sessions.Begun> ACCEPT =
            Action.changes("INVITATION_ACCEPT", "own.invitation", Action.Scope.SELF, Sessions.Begun.class);

    private final SessionDoor door;
    private final UseCases useCases;
    private final Enrolment enrolment;
    private final Profiles profiles;
    private final Sessions sessions;
    private final PasswordRules rules = PasswordRules.shipped();

    AcceptInvitation(SessionDoor door, UseCases useCases, Enrolment enrolment, Profiles profiles, Sessions sessions) {
        this.door = door;
        this.useCases = useCases;
        this.enrolment = enrolment;
        this.profiles = profiles;
        this.sessions = sessions;
    }

    /** What somebody must see to enrol: who they are here, and the secret for their authenticator. */
    public record Shown(String displayName, SignInName name, Totp totp) {}

    /** What they typed, as they typed it. */
    public record Answer(
            String token, String password, String totp, boolean statement, Request request, Browser browser) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /** Shows what a link is for, without using it up. */
    public Outcome<Shown> open(String token, Request request) {
        return find(token)
                .map(invited -> open(invited, request))
                .orElseGet(() -> Outcome.refused(Plain.INVITATION_NOT_GOOD));
    }

    /** Uses a link up. */
    public Outcome<SignedIn> accept(Answer answer) {
        return find(answer.token())
                .map(invited -> open(invited, answer.request()).then(shown -> accept(invited, shown, answer)))
                .orElseGet(() -> Outcome.refused(Plain.INVITATION_NOT_GOOD));
    }

    /** Uses a link up in work under way, for a holder who enrols in another way; the statement is accepted with it. */
    public Outcome<Boolean> use(Work work, Invited invited, boolean statement) {
        if (!statement) {
            return Outcome.refused(Plain.STATEMENT_NOT_ACCEPTED);
        }
        return enrolment.use(work, invited) ? Outcome.done(true) : Outcome.refused(Plain.INVITATION_NOT_GOOD);
    }

    private Optional<Invited> find(String token) {
        return SecretToken.parse(token).flatMap(door::invited);
    }

    private Outcome<Shown> open(Invited invited, Request request) {
        var actor = invited.with(request, invited.invitationId(), BY_LINK);
        return useCases.perform(actor, OPEN, target(invited), work -> {
            var name = profiles.nameOf(work, actor.id());
            var totp = enrolment.offered(work, invited);
            return name.isPresent() && totp.isPresent()
                    ? Outcome.done(new Shown(invited.displayName(), name.get(), totp.get()))
                    : Outcome.refused(Plain.INVITATION_NOT_GOOD);
        });
    }

    private Outcome<SignedIn> accept(Invited invited, Shown shown, Answer answer) {
        var known = Set.of(shown.name().local(), shown.name().handle(), shown.displayName());
        var problem = rules.problem(answer.password(), known);
        var password = problem.isPresent() ? new byte[0] : enrolment.sealPassword(invited, answer.password());
        var actor = invited.with(answer.request(), TimeOrderedId.next(), SignIn.PASSWORD_AND_CODE);
        var token = SecretToken.random();
        Outcome<Sessions.Begun> outcome = useCases.perform(
                actor,
                ACCEPT,
                target(invited),
                work -> problem.isPresent()
                        ? Outcome.refused(new PasswordRefused(problem.get()))
                        : enrol(work, invited, shown.totp(), answer, password)
                                .then(_ -> Outcome.done(sessions.begin(work, actor, token, answer.browser()))));
        return outcome.then(begun -> Outcome.done(SignedIn.now(token, actor, answer.browser(), begun)));
    }

    private Outcome<Boolean> enrol(Work work, Invited invited, Totp totp, Answer answer, byte[] password) {
        if (!answer.statement()) {
            return Outcome.refused(Plain.STATEMENT_NOT_ACCEPTED);
        }
        var tooShort = profiles.tooShort(work, invited.person(), answer.password());
        if (tooShort.isPresent()) {
            return Outcome.refused(new PasswordRefused(tooShort.get()));
        }
        var step = totp.match(answer.totp(), work.now(), Totp.NEVER);
        if (step.isEmpty()) {
            return Outcome.refused(Plain.CODE_WRONG);
        }
        if (!enrolment.enrol(work, invited, password, totp, step.getAsLong())) {
            return Outcome.refused(Plain.INVITATION_NOT_GOOD);
        }
        return Outcome.done(true);
    }

    private static Target target(Invited invited) {
        return Target.of("invitation", invited.invitationId());
    }
}
