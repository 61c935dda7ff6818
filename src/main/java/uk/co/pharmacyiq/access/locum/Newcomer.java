package uk.co.pharmacyiq.access.locum;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.locum.TakeOnLocum.Request;
import uk.co.pharmacyiq.access.locum.TakeOnLocum.Taken;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.identity.joining.WorkingDates;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Finds the locum's account, or makes one, and writes down what the register said. */
@Component
class Newcomer {

    private final People people;
    private final InvitePerson invitePerson;
    private final RecordRegistration registrations;
    private final SetWorkingDates dates;

    Newcomer(People people, InvitePerson invitePerson, RecordRegistration registrations, SetWorkingDates dates) {
        this.people = people;
        this.invitePerson = invitePerson;
        this.registrations = registrations;
        this.dates = dates;
    }

    /** One person has one account: whoever carries the number has it already. */
    Outcome<Taken> account(Work work, Request request) {
        var known = people.carrying(work, request.number());
        return switch (known.size()) {
            case 0 ->
                invitePerson.invite(work, request.person()).then(pending -> done(new Taken(pending.person(), pending)));
            case 1 -> back(work, request, known.getFirst());
            default -> refused(LocumRefusal.TWO_ACCOUNTS);
        };
    }

    /** Only a locum who was here before, under that name and still registered as far as anybody recorded. */
    private Outcome<Taken> back(Work work, Request request, PersonId known) {
        if (dates.of(work, known).flatMap(WorkingDates::last).isEmpty()) {
            return refused(LocumRefusal.STAFF);
        }
        var name = people.find(work, known).orElseThrow().displayName();
        if (!name.equalsIgnoreCase(request.person().name().text())) {
            return refused(LocumRefusal.OTHER_NAME);
        }
        return people.liveRegistrations(work, known).contains(request.number().profession())
                ? done(new Taken(known, null))
                : refused(LocumRefusal.NOT_LIVE);
    }

    Outcome<WorkingDates> register(Work work, Request request, PersonId person) {
        var found =
                new RecordRegistration.Request(person, request.number(), Registration.Status.REGISTERED, work.today());
        var days = new WorkingDates(Optional.of(request.first()), Optional.of(request.last()));
        return registrations.record(work, found).then(_ -> dates.set(work, person, days));
    }
}
