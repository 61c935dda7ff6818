package uk.co.pharmacyiq.identity.containment;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Shuts somebody out with one act (M-064): every session of theirs ends, and no session, PIN, passkey or key of theirs opens
 * anything from then on. Their roles sleep with the account. Nothing is removed, so that what happened can be looked into;
 * letting them back gives the account the end it had before.
 */
@Component
public class ContainPerson {

    public static final String PERMISSION = "people.contain";

    /** The name of the act on the record. */
    public static final String ACT = "PERSON_CONTAIN";

    private static final Action<PersonId> CONTAIN = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, PersonId.class)
            .afterProof();

    private static final Action<PersonId> RELEASE = Action.changes(
                    "PERSON_RELEASE", PERMISSION, Action.Scope.ORGANISATION, PersonId.class)
            .afterProof();

    private static final Action<State> VIEW =
            Action.looks("CONTAINMENT_VIEW", PERMISSION, Action.Scope.ORGANISATION, State.class);

    /** A person, and whether they are shut out, by whom. */
    public record State(PersonSummary person, Optional<Containment> containment, String by) {}

    private final UseCases useCases;
    private final ContainmentStore containments;
    private final Sessions sessions;
    private final People people;

    ContainPerson(UseCases useCases, ContainmentStore containments, Sessions sessions, People people) {
        this.useCases = useCases;
        this.containments = containments;
        this.sessions = sessions;
        this.people = people;
    }

    public Outcome<State> view(Actor actor, PersonId person) {
        return useCases.perform(
                actor,
                VIEW,
                Target.of("person", person),
                work -> people.find(work, person)
                        .<Outcome<State>>map(found -> done(state(work, found)))
                        .orElseGet(() -> refused(ContainmentRefusal.PERSON_UNKNOWN)));
    }

    private State state(Work work, PersonSummary person) {
        var containment = containments.find(work, person.id());
        return new State(
                person,
                containment,
                containment
                        .flatMap(one -> people.find(work, one.by()))
                        .map(PersonSummary::displayName)
                        .orElse("somebody"));
    }

    public Outcome<PersonId> contain(Actor actor, PersonId person, String reason) {
        return useCases.perform(actor, CONTAIN, Target.of("person", person), work -> contain(work, person, reason));
    }

    private Outcome<PersonId> contain(Work work, PersonId person, String reason) {
        var no = refusal(work, person);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!containments.begin(work, TimeOrderedId.next(), person, reason)) {
            return refused(ContainmentRefusal.ALREADY);
        }
        people.bumpRights(work, person);
        work.note("sessions-ended", sessions.endAll(work, person, Sessions.Why.CONTAINED));
        work.note("reason", reason);
        return done(person);
    }

    /** Lets somebody back in. */
    public Outcome<PersonId> release(Actor actor, PersonId person) {
        return useCases.perform(actor, RELEASE, Target.of("person", person), work -> {
            var no = refusal(work, person);
            if (no.isPresent()) {
                return refused(no.get());
            }
            return containments.lift(work, person) ? done(person) : refused(ContainmentRefusal.NOT_CONTAINED);
        });
    }

    private Optional<ContainmentRefusal> refusal(Work work, PersonId person) {
        if (people.find(work, person).isEmpty()) {
            return Optional.of(ContainmentRefusal.PERSON_UNKNOWN);
        }
        return person.equals(work.person()) ? Optional.of(ContainmentRefusal.YOURSELF) : Optional.empty();
    }
}
