package uk.co.pharmacyiq.patients.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/**
 * Keeps a record whole while a request about it is open: nothing is marked as entered in error, merged or erased meanwhile
 * (DP-13; DPA 2018 s.173). Writing goes on: each change is a version, and the old one stays.
 */
@Component
public class Holds {

    private final HoldStore store;

    Holds(HoldStore store) {
        this.store = store;
    }

    /** One hold. */
    public record Hold(
            UUID id, PatientId patient, String kind, String reason, Instant placedAt, Optional<Instant> lifted) {}

    /**
     * Places one.
     *
     * @param kind a stable code: {@code rights-request}
     */
    public UUID place(Work work, PatientId patient, String kind, String reason) {
        var hold = TimeOrderedId.next();
        store.add(work, new Hold(hold, patient, kind, reason, work.now(), Optional.empty()));
        return hold;
    }

    /** Lifts one; whether it was on. */
    public boolean lift(Work work, UUID hold) {
        return store.lift(work, hold);
    }

    /** What holds a record now. */
    public List<Hold> on(Work work, PatientId patient) {
        return store.on(work, patient);
    }
}
