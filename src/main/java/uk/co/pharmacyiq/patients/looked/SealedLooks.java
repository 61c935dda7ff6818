package uk.co.pharmacyiq.patients.looked;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordFilter;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Work;

/** What the entries of the record say themselves of whose data they showed or changed. */
@Component
class SealedLooks {

    /** The fact of an entry that names the patients. */
    private static final String PATIENTS = "patients";

    private final AuditLog audit;

    SealedLooks(AuditLog audit) {
        this.audit = audit;
    }

    /** The patients one entry names, wherever in time it stands. */
    Set<PatientId> patients(Work work, UUID event) {
        return audit.find(work.organisation(), event).map(SealedLooks::patients).orElse(Set.of());
    }

    /** Entries of a time that name patients. */
    Map<UUID, Set<PatientId>> between(Work work, Instant from, Instant until) {
        var told = new HashMap<UUID, Set<PatientId>>();
        Optional<UUID> next = Optional.empty();
        do {
            var query = RecordQuery.between(from, until)
                    .filtered(RecordFilter.EVERYTHING.withOutcome("done").and(SealedLooks::namesPatients))
                    .atMost(2_000)
                    .lookingAt(Integer.MAX_VALUE);
            var page =
                    audit.search(work.organisation(), next.map(query::olderThan).orElse(query));
            page.events().forEach(event -> told.put(event.id(), patients(event)));
            next = page.next();
        } while (next.isPresent());
        return told;
    }

    private static boolean namesPatients(RecordedEvent event) {
        return !event.facts().getOrDefault(PATIENTS, "").isEmpty();
    }

    private static Set<PatientId> patients(RecordedEvent event) {
        var named = new HashSet<PatientId>();
        for (var id : event.facts().getOrDefault(PATIENTS, "").split(" ", -1)) {
            PatientId.parse(id).ifPresent(named::add);
        }
        return named;
    }
}
