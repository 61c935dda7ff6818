package uk.co.pharmacyiq.patients.looking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Work;

/** The uses of break-glass for single records, for whoever reviews them. */
@Component
public class Emergencies {

    private final EmergencyStore store;

    Emergencies(EmergencyStore store) {
        this.store = store;
    }

    /** The latest uses, those first that nobody has reviewed. */
    public List<Emergency> latest(Work work) {
        return store.latest(work);
    }

    public Optional<Emergency> find(Work work, UUID emergency) {
        return store.find(work, emergency);
    }

    /** Notes what a reviewer found. Nobody reviews their own. */
    public Outcome<UUID> review(Work work, UUID id, Emergency.Finding finding, String note) {
        var emergency = store.find(work, id);
        if (emergency.isEmpty()) {
            return refused(LookRefusal.EMERGENCY_UNKNOWN);
        }
        if (emergency.get().person().equals(work.person())) {
            return refused(LookRefusal.EMERGENCY_OWN);
        }
        return store.review(work, id, finding, note) ? done(id) : refused(LookRefusal.EMERGENCY_REVIEWED);
    }
}
