package uk.co.pharmacyiq.governance.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordFilter;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Learns from the record whose last day of work is known. */
@Component
class Leaving {

    /** Sets when somebody works here; its detail says from when to when. */
    private static final String ACT = "WORKING_DATES_CHANGE";

    private static final Pattern UNTIL = Pattern.compile(".* to (\\d{4}-\\d{2}-\\d{2})");

    private final AuditLog audit;
    private final WatchStore store;

    Leaving(AuditLog audit, WatchStore store) {
        this.audit = audit;
        this.store = store;
    }

    Map<PersonId, LocalDate> lastDays(Work work) {
        return store.lastDays(work);
    }

    void learn(Work work, Instant from, Instant until) {
        var events = audit.search(
                        work.organisation(),
                        RecordQuery.between(from, until)
                                .filtered(RecordFilter.EVERYTHING
                                        .withActions(Set.of(ACT))
                                        .withOutcome("done"))
                                .atMost(1_000)
                                .lookingAt(Integer.MAX_VALUE))
                .events();
        events.reversed()
                .forEach(event -> PersonId.parse(event.subjectId())
                        .ifPresent(person -> store.leaves(work, person, lastDay(event))));
    }

    private static Optional<LocalDate> lastDay(RecordedEvent event) {
        return Optional.of(UNTIL.matcher(event.details().getOrDefault("after", "")))
                .filter(Matcher::matches)
                .map(found -> LocalDate.parse(found.group(1)));
    }
}
