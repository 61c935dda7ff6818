package uk.co.pharmacyiq.patients.record;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/**
 * Goes through the records of an organisation part by part, each part with its patients on the event of its work, but for
 * those of patients who restricted the use of their data (UK GDPR Article 18): those are counted, not read.
 */
@Component
public class EveryRecord {

    /**
     * Some records.
     *
     * @param last from where to go on; empty where there are no more
     */
    public record Part(List<PatientRecord> records, Optional<PatientId> last) {}

    private final EveryRecordStore store;
    private final Records records;

    EveryRecord(EveryRecordStore store, Records records) {
        this.store = store;
        this.records = records;
    }

    /**
     * The next records, in the order in which patients were registered.
     *
     * @param registeredAt empty for all premises
     * @param after the last of the part before; empty for the first part
     */
    public Part next(Work work, Optional<PremisesId> registeredAt, Optional<PatientId> after, int most) {
        var ids = store.next(work, registeredAt, after, most);
        return new Part(
                ids.isEmpty() ? List.of() : records.findAll(work, ids),
                ids.size() < most ? Optional.empty() : Optional.of(ids.getLast()));
    }

    /** Of how many patients the use is restricted. */
    public int restricted(Work work, Optional<PremisesId> registeredAt) {
        return store.restricted(work, registeredAt);
    }
}
