package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** The responsible pharmacist leaves for a while, and says how a pharmacist can be reached (RP-05). */
@Service
public class GoAbsent {

    public static final String PERMISSION = SignOn.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "RESPONSIBLE_ABSENCE_BEGIN";

    private static final Action<Written> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Written.class)
            .by(Profession.PHARMACIST);

    /** From where, how somebody is reached meanwhile, and why. */
    public record Request(PremisesId premises, Contact.Arrangement contact, String reason) {
        @Override
        public String toString() {
            return "Request[" + premises + "]";
        }
    }

    /** Somebody left; published within the work. */
    public record Left(Work work) {}

    private final UseCases useCases;
    private final OnDutyStore sessions;
    private final AbsenceStore absences;
    private final ApplicationEventPublisher events;

    GoAbsent(UseCases useCases, OnDutyStore sessions, AbsenceStore absences, ApplicationEventPublisher events) {
        this.useCases = useCases;
        this.sessions = sessions;
        this.absences = absences;
        this.events = events;
    }

    public Outcome<Written> goAbsent(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> goAbsent(work, request));
    }

    private Outcome<Written> goAbsent(Work work, Request request) {
        sessions.lock(work, request.premises());
        var onDuty = sessions.onDuty(work, request.premises());
        if (onDuty.isEmpty()) {
            return refused(ResponsibleRefusal.Log.NOBODY);
        }
        if (!onDuty.get().person().equals(work.person())) {
            return refused(ResponsibleRefusal.Log.NOT_YOU);
        }
        if (onDuty.get().away().isPresent()) {
            return refused(ResponsibleRefusal.Log.AWAY_ALREADY);
        }
        var absence = TimeOrderedId.next();
        absences.begin(work, request.premises(), onDuty.get(), absence, request);
        work.about("responsible", onDuty.get().session());
        work.note("reason", request.reason());
        work.note("contact", request.contact().contact().title());
        events.publishEvent(new Left(work));
        return done(new Written(absence, work.now()));
    }
}
