package uk.co.pharmacyiq.identity;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Closes the account of somebody who has left. Their name stays on the record and is given to nobody else. */
@Component
public class ClosePerson {

    public static final String PERMISSION = "people.close";

    private static final Action<PersonId> ACTION = Action.changes(
                    "PERSON_CLOSE", PERMISSION, Action.Scope.ORGANISATION, PersonId.class)
            .afterProof();

    private final UseCases useCases;
    private final PersonStore people;
    private final Enrolment enrolment;

    ClosePerson(UseCases useCases, PersonStore people, Enrolment enrolment) {
        this.useCases = useCases;
        this.people = people;
        this.enrolment = enrolment;
    }

    public Outcome<PersonId> close(Actor actor, PersonId person) {
        return useCases.perform(actor, ACTION, Target.of("person", person), work -> close(work, person));
    }

    private Outcome<PersonId> close(Work work, PersonId person) {
        var found = people.lock(work, person);
        if (found.isEmpty()) {
            return Outcome.refused(Plain.PERSON_UNKNOWN);
        }
        if (found.get().closed()) {
            return Outcome.refused(Plain.PERSON_CLOSED);
        }
        if (person.equals(work.person())) {
            return Outcome.refused(Plain.OWN_ACCOUNT);
        }
        enrolment.forget(work, person, Sessions.Why.CLOSED);
        people.close(work, person);
        return Outcome.done(person);
    }
}
