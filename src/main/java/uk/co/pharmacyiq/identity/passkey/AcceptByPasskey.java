package uk.co.pharmacyiq.identity.passkey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.passkey.Ceremony.Purpose;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SessionDoor.Invited;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lets the holder of an invitation link enrol with a passkey and nothing else; they are signed in with it. */
@Component
public class AcceptByPasskey {

    private static final Action<Sessions.Begun> ACCEPT =
            Action.changes("INVITATION_PASSKEY", "own.invitation", Action.Scope.SELF, Sessions.Begun.class);

    private final SessionDoor door;
    private final UseCases useCases;
    private final AcceptInvitation invitations;
    private final Making making;
    private final Sessions sessions;

    AcceptByPasskey(
            SessionDoor door, UseCases useCases, AcceptInvitation invitations, Making making, Sessions sessions) {
        this.door = door;
        this.useCases = useCases;
        this.invitations = invitations;
        this.making = making;
        this.sessions = sessions;
    }

    /** Who the holder is here, and what to ask their browser. */
    public record Shown(String displayName, String signInName, Options.Create options) {}

    /**
     * What the browser made.
     *
     * @param made the credential, what its owner calls it, and the secret of the browser that was asked
     * @param statement whether the confidentiality statement was accepted
     */
    public record Answer(String token, AddPasskey.Request made, boolean statement, Request request, Browser browser) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    public Outcome<Shown> open(String token, Request request, SecretToken browser) {
        return find(token)
                .map(invited -> invitations.open(token, request).then(shown -> {
                    var name = shown.name().local() + "@" + shown.name().handle();
                    var who = new Actor.Identity(invited.organisation(), invited.person(), shown.displayName());
                    return Outcome.done(new Shown(
                            shown.displayName(),
                            name,
                            making.asking.create(registering(invited, browser), who, name, List.of())));
                }))
                .orElseGet(() -> Outcome.refused(Plain.INVITATION_NOT_GOOD));
    }

    public Outcome<SignedIn> accept(Answer answer) {
        return find(answer.token())
                .map(invited -> accept(invited, answer))
                .orElseGet(() -> Outcome.refused(Plain.INVITATION_NOT_GOOD));
    }

    private Outcome<SignedIn> accept(Invited invited, Answer answer) {
        var made = answer.made()
                .asked()
                .flatMap(
                        secret -> making.authenticators.made(answer.made().credential(), registering(invited, secret)));
        var actor = invited.with(answer.request(), TimeOrderedId.next(), PasskeySignIn.PASSKEY);
        var token = SecretToken.random();
        Outcome<Sessions.Begun> outcome = useCases.perform(
                actor,
                ACCEPT,
                Target.of("invitation", invited.invitationId()),
                work -> enrol(work, invited, answer, made)
                        .then(_ -> Outcome.done(sessions.begin(work, actor, token, answer.browser()))));
        return outcome.then(begun -> Outcome.done(SignedIn.now(token, actor, answer.browser(), begun)));
    }

    private Outcome<UUID> enrol(Work work, Invited invited, Answer answer, Optional<Authenticators.Made> made) {
        return made.isEmpty()
                ? Outcome.refused(PasskeyRefusal.NOT_MADE)
                : invitations
                        .use(work, invited, answer.statement())
                        .then(_ -> making.keeping.keep(
                                work,
                                invited.person(),
                                made.get(),
                                answer.made().name()));
    }

    private Optional<Invited> find(String token) {
        return SecretToken.parse(token).flatMap(door::invited);
    }

    private static Ceremony registering(Invited invited, SecretToken browser) {
        return new Ceremony(Purpose.REGISTER, invited.invitationId().toString(), browser);
    }

    /** How a passkey comes to be: asked for, checked, kept. */
    @Component
    static class Making {

        private final PasskeyQuestions asking;
        private final Authenticators authenticators;
        private final AddPasskey keeping;

        Making(PasskeyQuestions asking, Authenticators authenticators, AddPasskey keeping) {
            this.asking = asking;
            this.authenticators = authenticators;
            this.keeping = keeping;
        }
    }
}
