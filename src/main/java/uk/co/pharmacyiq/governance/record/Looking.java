package uk.co.pharmacyiq.governance.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordFilter;
import uk.co.pharmacyiq.audit.RecordPage;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/**
 * Goes through the record from new to old and keeps what is looked for. Words can be looked for only in entries that were
 * opened, so one look goes through so many entries at most and then says where to go on.
 */
@Component
class Looking {

    /** Before there was a record. */
    private static final Instant ALWAYS = Instant.parse("2020-01-01T00:00:00Z");

    /** Clocks differ; what the database took a moment ago is found too. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    /** What one look found. */
    record Page(List<Told> told, Optional<UUID> next, Names names) {}

    private final AuditLog audit;
    private final Told.Teller teller;

    Looking(AuditLog audit, Told.Teller teller) {
        this.audit = audit;
        this.teller = teller;
    }

    Page look(Work work, Sight sight, SearchRecord.Request request) {
        var found = find(work, sight, request);
        var entries = found.events().stream().map(Entry::of).toList();
        var names = teller.names(work, entries);
        return new Page(teller.tell(work, entries, names), found.next(), names);
    }

    RecordPage find(Work work, Sight sight, SearchRecord.Request request) {
        return audit.search(work.organisation(), query(work, sight, request));
    }

    private RecordQuery query(Work work, Sight sight, SearchRecord.Request request) {
        var filters = request.filters();
        var matching = teller.matching(work, filters);
        var from = filters.period().from().orElse(ALWAYS);
        var until = filters.period().until().orElse(work.now().plus(CLOCKS));
        var query = RecordQuery.between(from, until.isBefore(from) ? from : until)
                .filtered(filter(filters).and(event -> {
                    var entry = Entry.of(event);
                    return sight.covers(entry) && filters.admit(entry) && matching.test(entry);
                }))
                .atMost(request.limit());
        return request.after().map(query::olderThan).orElse(query);
    }

    /** What the database itself can pass over. */
    private static RecordFilter filter(Filters filters) {
        var filter = RecordFilter.EVERYTHING.withOutcome(filters.outcome()
                .map(outcome -> outcome.equals(Filters.DENIED) ? "refused" : outcome)
                .orElse(""));
        var person = filters.person().flatMap(TimeOrderedId::parse);
        filter = person.isPresent() ? filter.byPerson(person.get()) : filter;
        var subject = filters.subject();
        filter = subject.isPresent()
                ? filter.about(subject.get().type(), subject.get().id())
                : filter;
        filter = filters.action().isPresent()
                ? filter.withActions(Set.of(filters.action().get()))
                : filter;
        return filters.premises().isPresent() ? filter.at(filters.premises().get()) : filter;
    }
}
