package uk.co.pharmacyiq.controlled.papers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordFilter;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** What somebody tried to write in the register and was refused (CD-14): it stands on the record with the words they were told. */
@Component
class RefusedAttempts {

    private static final int MOST = 1_000;

    /** The fields of an entry: whoever was told that one is missing or wrong tried to make an entry. */
    private static final Set<String> FIELDS = Set.of(
            "supplierName",
            "supplierAddress",
            "suppliedName",
            "suppliedAddress",
            "authority",
            "collector",
            "collectorName",
            "collectorAddress",
            "idRequested",
            "idProvided",
            "witnessName",
            "witnessAddress",
            "despiteBalance");

    private final AuditLog audit;

    RefusedAttempts(AuditLog audit) {
        this.audit = audit;
    }

    /** Those at premises from a moment on and before another, oldest first; the newest thousand. */
    List<RecordedEvent> at(Work work, PremisesId premises, Instant from, Instant until) {
        var ends = until.isAfter(work.now()) ? work.now() : until;
        if (ends.isBefore(from)) {
            return List.of();
        }
        var filter = RecordFilter.EVERYTHING.at(premises).withOutcome("refused").and(RefusedAttempts::isOfTheRegister);
        return audit.search(
                        work.organisation(),
                        RecordQuery.between(from, ends).filtered(filter).atMost(MOST))
                .events()
                .reversed();
    }

    private static boolean isOfTheRegister(RecordedEvent event) {
        return event.code().startsWith("register-")
                || event.subjectType().equals("register-section")
                || FIELDS.contains(event.details().getOrDefault("field", ""));
    }
}
