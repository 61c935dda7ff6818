package uk.co.pharmacyiq.identity.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.Sessions.Begun;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lets in whoever proved who they are: the one place where a session begins by signing in. Each has a new secret. */
@Component
public class OpenSession {

    /** Its name on the record. */
    public static final String ACT = "SIGN_IN";

    private static final Action<Begun> ACTION = Action.changes(ACT, "own.sign-in", Action.Scope.SELF, Begun.class);

    private final UseCases useCases;
    private final Sessions sessions;

    private final ObjectProvider<SignInRule> rules;

    OpenSession(UseCases useCases, Sessions sessions, ObjectProvider<SignInRule> rules) {
        this.useCases = useCases;
        this.sessions = sessions;
        this.rules = rules;
    }

    /**
     * Opens a session.
     *
     * @param spend uses the proof up, in the transaction that begins the session; refuses where somebody was faster.
     *     The identifier of the new session is {@code ((Actor.Person) work.actor()).session()}
     */
    public Outcome<SignedIn> open(
            Proven who, Browser browser, Request request, Function<Work, Outcome<Boolean>> spend) {
        var actor = new Actor.Person(
                new Actor.Identity(who.organisation(), who.person(), who.displayName()),
                new Actor.Standing(TimeOrderedId.next(), who.authentication(), Instant.EPOCH),
                who.rightsVersion(),
                request);
        var token = SecretToken.random();
        return useCases.perform(
                        actor,
                        ACTION,
                        Target.of("session", actor.session()),
                        work -> ruled(work, who).then(_ -> spend.apply(work)).then(_ -> {
                            var begun = sessions.begin(work, actor, token, browser);
                            useCases.forgetOldAnswers(work);
                            return Outcome.done(begun);
                        }))
                .then(begun -> Outcome.done(SignedIn.now(token, actor, browser, begun)));
    }

    private Outcome<Boolean> ruled(Work work, Proven who) {
        return rules.stream()
                .map(rule -> rule.refusal(work, who))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<Boolean>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(true));
    }
}
