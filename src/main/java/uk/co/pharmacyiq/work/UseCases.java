package uk.co.pharmacyiq.work;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;

/**
 * Runs use cases: may they, do it, write it down. Changes and their record commit together or not at all; a refusal rolls
 * every change back and is recorded on its own; so is a crash, which goes on rising.
 */
@Component
public class UseCases {

    /** How often work that met a deadlock or lost a race is tried before the person is asked to. */
    private static final int TRIES = 4;

    private final KnownRights knownRights;
    private final Door door;
    private final Recorder recorder;
    private final Answers answers;
    private final Asking asking;

    UseCases(KnownRights knownRights, Door door, Recorder recorder, Answers answers, Asking asking) {
        this.knownRights = knownRights;
        this.door = door;
        this.recorder = recorder;
        this.answers = answers;
        this.asking = asking;
    }

    /** Does one thing for somebody, exactly as {@link UseCases} promises. */
    public <T> Outcome<T> perform(Actor actor, Action<T> action, Target target, Function<Work, Outcome<T>> body) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("already at work: call the method that takes Work");
        }
        actor.request()
                .permission()
                .filter(declared -> !declared.equals(action.permission()))
                .ifPresent(declared -> {
                    throw new IllegalStateException(
                            "the route declares " + declared + " but asks for " + action.permission());
                });
        try {
            var no = refusal(actor, action, target);
            return no.isPresent() ? refuse(actor, action, target, no.get()) : attempts(actor, action, target, body);
        } catch (RuntimeException | Error crash) {
            recordCrash(actor, action, target, crash);
            throw crash;
        }
    }

    /** Records that somebody asked for something in a way that could not even be tried, for example malformed. */
    public void recordRefusal(Actor actor, String actionName, Target target, Refusal reason) {
        recorder.refusedAlone(actor, actionName, target, reason);
    }

    /** What a person may do now; the same snapshot the door decides by. */
    public Rights rights(Actor actor) {
        return knownRights.of(actor);
    }

    /** What everybody at premises should know, in one line: who is responsible there. No look: it leaves no event. */
    public String standingLine(Actor.Person person, PremisesId premises) {
        return knownRights.line(person, premises);
    }

    /** Drops the answers remembered for the person at work that nobody will ask for again: those of more than a week. */
    public void forgetOldAnswers(Work work) {
        door.forgetOldAnswers(work);
    }

    private Optional<Refusal> refusal(Actor actor, Action<?> action, Target target) {
        return switch (actor) {
            case Actor.Person person -> refusal(person, action, target);
            case Actor.Visitor visitor ->
                action.kind() == Action.Kind.LOOKS && visitor.mayLookAt().contains(action.permission())
                        ? Optional.empty()
                        : Optional.of(new DoorRefusal.NotAllowed());
            case Actor.Operator _ ->
                action.scope() == Action.Scope.OPERATOR ? Optional.empty() : Optional.of(new DoorRefusal.NotAllowed());
        };
    }

    private Optional<Refusal> refusal(Actor.Person person, Action<?> action, Target target) {
        if (!person.mayEver(action.permission())
                || person.isService() && action.profession().isPresent()) {
            return Optional.of(new DoorRefusal.NotAllowed());
        }
        var no = rights(person).refuse(action, target.premises());
        return no.isEmpty() && action.proof() && !person.standing().freshAt(recorder.now())
                ? Optional.of(new DoorRefusal.ProofNeeded())
                : no;
    }

    private <T> Outcome<T> attempts(Actor actor, Action<T> action, Target target, Function<Work, Outcome<T>> body) {
        for (int left = TRIES; left > 0; left--) {
            try {
                return attempt(actor, action, target, body);
            } catch (PessimisticLockingFailureException | LostRace lost) {
                Pause.afterLosing(TRIES - left);
            }
        }
        return refuse(actor, action, target, new DoorRefusal.Busy());
    }

    private <T> Outcome<T> attempt(Actor actor, Action<T> action, Target target, Function<Work, Outcome<T>> body) {
        var work = new Work(actor, action.name(), recorder.now(), target, door.tools());
        Attempt<T> attempt = door.transaction().execute(status -> {
            var before = answers.bind(actor, action);
            if (before.isPresent()) {
                status.setRollbackOnly();
                return new Attempt<>(before.get(), true);
            }
            var outcome = body.apply(work);
            work.end();
            switch (outcome) {
                case Done<T> done -> finish(actor, action, work, done);
                case Refused<T> _ -> status.setRollbackOnly();
            }
            return new Attempt<>(outcome, false);
        });
        return switch (attempt.outcome()) {
            case Done<T> done -> attempt.repeated() ? recorder.repeated(actor, action, work, done) : done;
            case Refused<T>(var reason) -> refuse(actor, action, work.target(), reason);
        };
    }

    /** What one try came to; a repeated answer was given before and had its effect then. */
    private record Attempt<T>(Outcome<T> outcome, boolean repeated) {}

    private <T> void finish(Actor actor, Action<T> action, Work work, Done<T> done) {
        if (!answers.remember(actor, action, done)) {
            throw new LostRace();
        }
        recorder.within(actor, action.name(), work);
    }

    private <T> Outcome<T> refuse(Actor actor, Action<T> action, Target target, Refusal reason) {
        Outcome<T> outcome = refused(reason);
        door.transaction().executeWithoutResult(_ -> {
            door.bind(actor, Action.Kind.CHANGES);
            recorder.refused(actor, action.name(), target, reason);
            if (reason instanceof SecondPerson.Awaited waiting) {
                asking.file(actor, target, waiting);
            }
            if (!(reason instanceof DoorRefusal)) {
                answers.remember(actor, action, outcome);
            }
        });
        return outcome;
    }

    private void recordCrash(Actor actor, Action<?> action, Target target, Throwable crash) {
        try {
            recorder.alone(actor, action.name(), target, "failed", "");
        } catch (RuntimeException auditAlsoFailed) {
            crash.addSuppressed(auditAlsoFailed);
        }
    }
}
