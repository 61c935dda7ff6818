package uk.co.pharmacyiq.patients.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Work;

/**
 * The way from a patient to every event that showed or changed their record. Stores that hand out what they hold of
 * patients say so here, in the statement's own transaction; then the event names the patients, and the trail the event.
 */
@Component
public class Trail {

    /** How many rows one answer holds at most. */
    public static final int MOST = 5_000;

    private final TrailStore store;

    Trail(TrailStore store) {
        this.store = store;
    }

    /** Says that data of these patients was loaded to be shown. Called by stores, not by whoever asks them. */
    public void read(Work work, Collection<PatientId> patients) {
        if (!patients.isEmpty()) {
            work.read(patients);
            store.add(work, patients, false);
        }
    }

    /** Says that a patient's record was written in. */
    void changed(Work work, PatientId patient) {
        work.read(List.of(patient));
        store.add(work, List.of(patient), true);
    }

    /** What happened with the records of these patients, oldest first, from a moment on and before another. */
    public List<TrailRow> of(Work work, Collection<PatientId> patients, Instant from, Instant until) {
        return store.of(work, patients, from, until);
    }

    /**
     * What happened with all records in a time, oldest first, at most {@link #MOST} rows.
     *
     * @param after the event after which to go on; rows of one event are never torn apart
     */
    public List<TrailRow> between(Work work, Instant from, Instant until, Optional<UUID> after) {
        return store.between(work, from, until, after);
    }
}
