package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** A pharmacist says what is wrong in the record; what was written stays as it is, with who said so and when (RP-10). */
@Service
public class CorrectRecord {

    public static final String PERMISSION = SignOn.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "RESPONSIBLE_NOTE_ADD";

    private static final Action<Written> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Written.class)
            .by(Profession.PHARMACIST);

    /** About which session, and what is true. */
    public record Request(PremisesId premises, UUID session, String words) {
        @Override
        public String toString() {
            return "Request[" + session + "]";
        }
    }

    private final UseCases useCases;
    private final DutyNoteStore notes;

    CorrectRecord(UseCases useCases, DutyNoteStore notes) {
        this.useCases = useCases;
        this.notes = notes;
    }

    public Outcome<Written> correct(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("responsible", request.session()),
                work -> correct(work, request));
    }

    private Outcome<Written> correct(Work work, Request request) {
        if (!notes.knows(work, request.premises(), request.session())) {
            return refused(ResponsibleRefusal.Log.SESSION_UNKNOWN);
        }
        work.note("words", request.words());
        return done(new Written(notes.add(work, request.premises(), request.session(), request.words()), work.now()));
    }
}
