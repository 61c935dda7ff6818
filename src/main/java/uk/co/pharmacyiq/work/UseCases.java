package uk.co.pharmacyiq.work;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * Runs use cases: may they, do it, write it down. Changes and their record commit together or not at all; a refusal rolls
 * every change back and is recorded on its own; so is a crash, which goes on rising.
 */
@Component
public class UseCases {

    /** How often work that met a deadlock or lost a race is tried before the person is asked to. */
    private static final int TRIES = 4;

    private record RightsKey(OrganisationId organisation, PersonId person, long version) {}

    private final Gatekeeper gatekeeper;
    private final Door door;
    private final Recorder recorder;
    private final Answers answers;
    private final Cache<RightsKey, Rights> rights = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    UseCases(Gatekeeper gatekeeper, Door door, Recorder recorder, Answers answers) {
        this.gatekeeper = gatekeeper;
        this.door = door;
        this.recorder = recorder;
        this.answers = answers;
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
        recorder.alone(actor, actionName, target, "refused", reason.code());
    }

    /** What a person may do now; the same snapshot the door decides by. */
    public Rights rights(Actor actor) {
        return switch (actor) {
            case Actor.Operator _ -> Rights.nothing();
            case Actor.Person person ->
                rights.get(
                        new RightsKey(person.organisation(), person.id(), person.rightsVersion()),
                        _ -> door.transaction().execute(_ -> {
                            var work = begin(person, Target.none());
                            door.bind(person, Action.Kind.LOOKS);
                            var known = gatekeeper.rights(work);
                            work.end();
                            return known;
                        }));
        };
    }

    private Optional<Refusal> refusal(Actor actor, Action<?> action, Target target) {
        return switch (actor) {
            case Actor.Person person -> rights(person).refuse(action, target.premises());
            case Actor.Operator _ ->
                action.scope() == Action.Scope.OPERATOR ? Optional.empty() : Optional.of(new DoorRefusal.NotAllowed());
        };
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
        var work = begin(actor, target);
        Attempt<T> attempt = door.transaction().execute(status -> {
            var before = bind(actor, action);
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

    private Work begin(Actor actor, Target target) {
        return new Work(actor, TimeOrderedId.next(), recorder.now(), target, door.tools());
    }

    private <T> Optional<Outcome<T>> bind(Actor actor, Action<T> action) {
        if (action.kind() == Action.Kind.CHANGES
                && actor instanceof Actor.Person person
                && person.request().once().isPresent()) {
            var once = person.request().once().get();
            return door.bindAndRecall(person, once).map(stored -> recalled(stored, once, action));
        }
        door.bind(actor, action.kind());
        return Optional.empty();
    }

    private <T> Outcome<T> recalled(Door.Stored stored, Request.Once once, Action<T> action) {
        return stored.digest().equals(once.digest())
                ? answers.read(stored.answer(), action.answer())
                : refused(new DoorRefusal.KeyReused());
    }

    private <T> void finish(Actor actor, Action<T> action, Work work, Done<T> done) {
        if (action.kind() == Action.Kind.CHANGES && actor instanceof Actor.Person person) {
            person.request().once().ifPresent(once -> {
                if (!door.remember(person, once, answers.write(done))) {
                    throw new LostRace();
                }
            });
        }
        recorder.within(actor, action.name(), work);
    }

    private <T> Outcome<T> refuse(Actor actor, Action<T> action, Target target, Refusal reason) {
        Outcome<T> outcome = refused(reason);
        door.transaction().executeWithoutResult(_ -> {
            door.bind(actor, Action.Kind.CHANGES);
            recorder.refused(actor, action.name(), target, reason);
            if (action.kind() == Action.Kind.CHANGES
                    && actor instanceof Actor.Person person
                    && !(reason instanceof DoorRefusal)) {
                person.request().once().ifPresent(once -> door.remember(person, once, answers.write(outcome)));
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
