package uk.co.pharmacyiq.governance.inspection;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Takes a pass back. Its holder sees nothing more from their next request on. */
@Service
public class EndInspection {

    private static final Action<UUID> ACTION =
            Action.changes("INSPECTION_END", LetInspectorIn.PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    private final UseCases useCases;
    private final InspectionStore inspections;

    EndInspection(UseCases useCases, InspectionStore inspections) {
        this.useCases = useCases;
        this.inspections = inspections;
    }

    public Outcome<UUID> end(Actor actor, UUID inspection) {
        return useCases.perform(actor, ACTION, Target.of("inspection", inspection), work -> {
            var found = inspections.find(work, inspection);
            found.ifPresent(pass -> work.note("inspector", pass.guest().name()));
            return inspections.end(work, inspection) ? done(inspection) : refused(InspectionRefusal.PASS_UNKNOWN);
        });
    }
}
