package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** The responsible pharmacist is back; a day on which all were away for too long is written down (RP-04). */
@Service
public class EndAbsence {

    public static final String PERMISSION = SignOn.PERMISSION;

    private static final Action<Written> ACTION = Action.changes(
                    "RESPONSIBLE_ABSENCE_END", PERMISSION, Action.Scope.PREMISES, Written.class)
            .by(Profession.PHARMACIST);

    private final UseCases useCases;
    private final OnDutyStore sessions;
    private final Duties duties;

    EndAbsence(UseCases useCases, OnDutyStore sessions, Duties duties) {
        this.useCases = useCases;
        this.sessions = sessions;
        this.duties = duties;
    }

    public Outcome<Written> end(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> end(work, premises));
    }

    private Outcome<Written> end(Work work, PremisesId premises) {
        sessions.lock(work, premises);
        var onDuty = sessions.onDuty(work, premises);
        if (onDuty.isEmpty()) {
            return refused(ResponsibleRefusal.Log.NOBODY);
        }
        if (!onDuty.get().person().equals(work.person())) {
            return refused(ResponsibleRefusal.Log.NOT_YOU);
        }
        var away = onDuty.get().away();
        if (away.isEmpty()) {
            return refused(ResponsibleRefusal.Log.NOT_AWAY);
        }
        duties.endAbsence(work, premises, onDuty.get(), AbsenceStore.Ending.RETURNED);
        work.about("responsible", onDuty.get().session());
        return done(new Written(away.get().absence(), work.now()));
    }
}
