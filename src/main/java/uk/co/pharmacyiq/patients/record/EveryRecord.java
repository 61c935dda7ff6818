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

    /**
     * How many records were told of.
     *
     * @param last from where to go on; empty where there are no more
     */
    public record Told(int number, Optional<PatientId> last) {}

    private static final String RESTRICTED = "restricted-processing";

    private final EveryRecordStore store;
    private final RecordFlagStore flags;
    private final Records records;

    EveryRecord(EveryRecordStore store, RecordFlagStore flags, Records records) {
        this.store = store;
        this.flags = flags;
        this.records = records;
    }

    /**
     * The next records, in the order in which patients were registered; fewer where some of them are left out.
     *
     * @param registeredAt empty for all premises
     * @param after the last of the part before; empty for the first part
     */
    public Part next(Work work, Optional<PremisesId> registeredAt, Optional<PatientId> after, int most) {
        var ids = store.next(work, registeredAt, after, most);
        var restricted = flags.among(work, ids, RESTRICTED);
        var free = ids.stream().filter(id -> !restricted.contains(id)).toList();
        return new Part(
                free.isEmpty() ? List.of() : records.findAll(work, free),
                ids.size() < most ? Optional.empty() : Optional.of(ids.getLast()));
    }

    /** How many patients there are. Shows nobody. */
    public int count(Work work) {
        return store.count(work);
    }

    /**
     * Tells whoever follows records how the next of them stand, though nobody changed them; whoever restricted the use of
     * their data is among them, since they must be found. Shows nobody.
     */
    public Told tellAgain(Work work, Optional<PatientId> after, int most) {
        var ids = store.next(work, Optional.empty(), after, most);
        records.tellAgain(work, ids);
        return new Told(ids.size(), ids.size() < most ? Optional.empty() : Optional.of(ids.getLast()));
    }

    /** Of how many patients the use is restricted. */
    public int restricted(Work work, Optional<PremisesId> registeredAt) {
        return flags.at(work, registeredAt, RESTRICTED).size();
    }
}
