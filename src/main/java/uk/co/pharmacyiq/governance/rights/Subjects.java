package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.Gate;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Holds;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Work;

/** Whom requests are about, for those at work on them: opening their record, and keeping it as it is meanwhile. */
@Component
public class Subjects {

    /** What holds are called that requests place. */
    private static final String HOLD = "rights-request";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A record none of which is older counts as made lately (AHRA 1990 s.3(5)(a)). */
    private static final int LATELY_DAYS = 40;

    private final Gate gate;
    private final Records records;
    private final Holds holds;

    Subjects(Gate gate, Records records, Holds holds) {
        this.gate = gate;
        this.records = records;
        this.holds = holds;
    }

    /** The record a request is about, with every version of every entry. */
    public record Subject(PatientRecord record, List<Entry> history) {

        public Subject {
            history = List.copyOf(history);
        }

        /** An entry as it stands now. */
        public Optional<Entry> entry(UUID id) {
            return record.entries().stream()
                    .filter(entry -> entry.id().equals(id))
                    .findFirst();
        }
    }

    /** Opens a record because of a request; the look is on the trail under that reason. */
    public Outcome<PatientRecord> open(Work work, PremisesId premises, PatientId patient) {
        return gate.pass(work, patient, premises, Optional.of(LookReason.RIGHTS))
                .then(_ -> records.find(work, patient)
                        .<Outcome<PatientRecord>>map(Outcome::done)
                        .orElseGet(() -> refused(RightsRefusal.PATIENT_UNKNOWN)));
    }

    /** Opens the record a request is about, with all that was ever written in it. */
    public Outcome<Subject> of(Work work, RightsRequest request) {
        return request.patient()
                .map(patient -> open(work, request.where().premises(), patient)
                        .then(record -> done(new Subject(record, records.history(work, patient)))))
                .orElseGet(() -> refused(RightsRefusal.PATIENT_NEEDED));
    }

    /** Keeps a record from being changed for good, that of each patient merged into it included. */
    List<UUID> hold(Work work, PatientRecord record, Where where) {
        return Stream.concat(Stream.of(record.id()), record.mergedFrom().stream())
                .map(patient -> holds.place(work, patient, HOLD, "Request " + where.reference() + " is open"))
                .toList();
    }

    void release(Work work, List<UUID> held) {
        held.forEach(hold -> holds.lift(work, hold));
    }

    /** Whether no part of the record was made more than 40 days before the request. */
    boolean isNew(Work work, PatientRecord record, RightsRequest request) {
        return records.history(work, record.id()).stream()
                .map(entry -> entry.written().recordedAt().atZone(LONDON).toLocalDate())
                .min(Comparator.naturalOrder())
                .filter(first -> !first.isBefore(request.receipt().on().minusDays(LATELY_DAYS)))
                .isPresent();
    }
}
