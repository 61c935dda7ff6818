package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.responsible.OnDutyStore.Ending;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * The responsible pharmacist ceases to be it. Where they forgot, another pharmacist signs them off and writes why: the record
 * then holds the moment it was done, and beside it what was really so. Nobody is ever signed off by a machine.
 */
@Service
public class SignOff {

    public static final String PERMISSION = SignOn.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "RESPONSIBLE_SIGN_OFF";

    private static final Action<Written> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Written.class)
            .by(Profession.PHARMACIST);

    /** Where; and what was otherwise than the record will say, which somebody else must write. */
    public record Request(PremisesId premises, Optional<String> reason) {
        @Override
        public String toString() {
            return "Request[" + premises + "]";
        }
    }

    private final UseCases useCases;
    private final OnDutyStore sessions;
    private final DutyNoteStore notes;
    private final Duties duties;

    SignOff(UseCases useCases, OnDutyStore sessions, DutyNoteStore notes, Duties duties) {
        this.useCases = useCases;
        this.sessions = sessions;
        this.notes = notes;
        this.duties = duties;
    }

    public Outcome<Written> signOff(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> signOff(work, request));
    }

    private Outcome<Written> signOff(Work work, Request request) {
        sessions.lock(work, request.premises());
        var open = sessions.open(work, request.premises());
        if (open.isEmpty()) {
            return refused(ResponsibleRefusal.Log.NOBODY);
        }
        var onDuty = open.get().duty();
        boolean own = onDuty.person().equals(work.person());
        if (!own && request.reason().isEmpty()) {
            return refused(ResponsibleRefusal.Log.REASON);
        }
        duties.endSession(work, request.premises(), open.get(), own ? Ending.SIGNED_OFF : Ending.SIGNED_OFF_BY_ANOTHER);
        request.reason().ifPresent(words -> {
            notes.add(work, request.premises(), onDuty.session(), words);
            work.note("reason", words);
        });
        if (!own) {
            work.note("instead-of", onDuty.named().name());
        }
        work.about("responsible", onDuty.session());
        return done(new Written(onDuty.session(), work.now()));
    }
}
