package uk.co.pharmacyiq.patients.export;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Work;

/** The rule by which a list may be taken: by whoever asked for it, once, within a day of the second person's word. */
@Component
class Taking {

    private final RemovalStore removals;

    Taking(RemovalStore removals) {
        this.removals = removals;
    }

    Outcome<Removal> mine(Work work, UUID id) {
        var found = removals.find(work, id);
        if (found.isEmpty()) {
            return refused(ExportRefusal.UNKNOWN);
        }
        if (!found.get().askedBy().equals(work.person())) {
            return refused(ExportRefusal.NOT_YOURS);
        }
        return found.get().mayBeTaken(work.now()) ? done(found.get()) : refused(ExportRefusal.NOT_ANY_MORE);
    }
}
