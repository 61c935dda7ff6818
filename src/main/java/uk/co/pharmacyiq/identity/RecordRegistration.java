package uk.co.pharmacyiq.identity;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Records what somebody found on the register about a person (GP-02). What they may do changes with it at once. */
@Component
public class RecordRegistration {

    public static final String PERMISSION = "people.register";

    /** Its name on the record. */
    public static final String ACT = "REGISTRATION_RECORD";

    private static final Action<PersonId> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, PersonId.class);

    private final UseCases useCases;
    private final PersonStore people;
    private final RegistrationStore registrations;

    RecordRegistration(UseCases useCases, PersonStore people, RegistrationStore registrations) {
        this.useCases = useCases;
        this.people = people;
        this.registrations = registrations;
    }

    /** What was found, and on which day. */
    public record Request(PersonId person, GphcNumber number, Registration.Status status, LocalDate checkedOn) {}

    public Outcome<PersonId> record(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.of("person", request.person()), work -> record(work, request));
    }

    /** The same as part of other work under way. */
    public Outcome<PersonId> record(Work work, Request request) {
        var found = people.lock(work, request.person());
        if (found.isEmpty()) {
            return Outcome.refused(Plain.PERSON_UNKNOWN);
        }
        if (found.get().closed()) {
            return Outcome.refused(Plain.PERSON_CLOSED);
        }
        if (request.checkedOn().isAfter(work.today())) {
            return Outcome.refused(Plain.CHECKED_IN_FUTURE);
        }
        registrations.add(work, request.person(), request.number(), request.status(), request.checkedOn());
        people.bumpRights(work, request.person());
        work.note("profession", request.number().profession().name());
        work.note("number", request.number().digits());
        work.note("status", request.status().name());
        work.note("checked-on", request.checkedOn());
        return Outcome.done(request.person());
    }
}
