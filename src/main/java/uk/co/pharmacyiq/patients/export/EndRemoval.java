package uk.co.pharmacyiq.patients.export;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Notes what became of a list that left: it is back, destroyed, or lost. Of a lost one everybody who must act is told. */
@Service
public class EndRemoval {

    /** The name of the act on the record. */
    public static final String ACT = "PATIENTS_EXPORT_END";

    private static final Action<UUID> ACTION =
            Action.changes(ACT, AllowPatientExport.PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    /** What became of which list. */
    public record Request(UUID removal, Removal.Ending ending, String note) {}

    private final UseCases useCases;
    private final RemovalStore removals;
    private final RemovalStepStore steps;
    private final TellHolders tellHolders;

    EndRemoval(UseCases useCases, RemovalStore removals, RemovalStepStore steps, TellHolders tellHolders) {
        this.useCases = useCases;
        this.removals = removals;
        this.steps = steps;
        this.tellHolders = tellHolders;
    }

    public Outcome<UUID> end(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.of("removal", request.removal()), work -> end(work, request));
    }

    private Outcome<UUID> end(Work work, Request request) {
        var removal = removals.find(work, request.removal());
        if (removal.isEmpty()) {
            return refused(ExportRefusal.UNKNOWN);
        }
        if (!removal.get().isOut()) {
            return refused(ExportRefusal.NOT_OUT);
        }
        steps.end(work, request.removal(), request.ending(), request.note());
        work.note("ending", request.ending().title());
        work.note("note", request.note());
        if (request.ending() == Removal.Ending.LOST) {
            tellHolders.tell(
                    work,
                    "patients.review",
                    "patients-list-lost",
                    "A list of patients that had left the pharmacy is lost. What to do within 72 hours stands on its page.",
                    "/patient-exports/" + request.removal());
        }
        return done(request.removal());
    }
}
