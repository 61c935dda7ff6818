package uk.co.pharmacyiq.governance.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.audit.state.Seal;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/**
 * An entry as people are told it.
 *
 * @param sentence who did what
 * @param where name of the premises; empty where it was at none
 * @param seal empty while it waits to be sealed
 */
public record Told(Entry entry, String sentence, String where, Optional<Seal> seal) {

    /** Tells entries of the organisation at work, all of a page at once. */
    @Component
    public static class Teller {

        private final Names.Finder finder;
        private final Narrator narrator;
        private final SealLook seals;

        Teller(Names.Finder finder, Narrator narrator, SealLook seals) {
            this.finder = finder;
            this.narrator = narrator;
            this.seals = seals;
        }

        /** Events as people are told them, in their order. */
        public List<Told> tell(Work work, List<RecordedEvent> events) {
            var entries = events.stream().map(Entry::of).toList();
            return tell(work, entries, names(work, entries));
        }

        Names names(Work work, Collection<Entry> entries) {
            return finder.find(work, entries);
        }

        /** Whether an entry tells all the words looked for. */
        Predicate<Entry> matching(Work work, Filters filters) {
            if (!filters.words().any()) {
                return _ -> true;
            }
            var known = new AtomicReference<>(names(work, List.of()));
            return entry -> {
                var names = known.updateAndGet(before -> finder.also(before, work, entry));
                return filters.match(entry, narrator.tell(entry, names), names);
            };
        }

        List<Told> tell(Work work, List<Entry> entries, Names names) {
            var sealed = seals.seals(
                    work.organisation(), entries.stream().map(Entry::id).toList());
            return entries.stream()
                    .map(entry -> new Told(
                            entry,
                            narrator.tell(entry, names),
                            entry.where()
                                    .premises()
                                    .map(PremisesId::toString)
                                    .flatMap(id -> names.of("premises", id))
                                    .orElse(""),
                            Optional.ofNullable(sealed.get(entry.id()))))
                    .toList();
        }
    }
}
