package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;

/**
 * What becomes of one record's entries when it is two again. What stood when they were merged goes back to where it stood,
 * with all that was written in it since; what is new belongs to whom somebody says; what was set aside holds again where its
 * place is free.
 *
 * @param together the one record that both are until now
 */
record Separation(Merge merge, PatientRecord together) {

    /** What was written under the survivor since the merge. */
    List<Entry> later() {
        return together.entries().stream()
                .filter(entry -> entry.patient().equals(merge.survivor())
                        && !merge.stood().contains(entry.id()))
                .toList();
    }

    /** What is to be moved to the record that was merged, as somebody decided; everything else stays. */
    Outcome<List<Entry>> moved(Set<UUID> toMerged, Set<PatientId> mergeds) {
        var moved =
                later().stream().filter(entry -> toMerged.contains(entry.id())).toList();
        var taken = occupied(stream().filter(entry -> mergeds.contains(entry.patient())));
        for (var entry : moved) {
            var slot = Slot.of(entry);
            if (entry.isCurrent()
                    && entry.kind().single()
                    && slot.isPresent()
                    && !taken.add(slot.get().code())) {
                return refused(MergeRefusal.PLACE_TAKEN);
            }
        }
        return done(moved);
    }

    /** What holds again on one side: entries that this merge ended and nobody touched since. */
    static List<Entry> restored(PatientRecord side, List<MergeStore.Aside> aside) {
        var taken = occupied(side.entries().stream());
        boolean knowsAllergies = !side.of(FactKind.ALLERGY).isEmpty();
        return side.entries().stream()
                .filter(entry -> aside.contains(new MergeStore.Aside(entry.id(), entry.version())))
                .filter(entry -> entry.kind() != FactKind.NO_KNOWN_ALLERGIES || !knowsAllergies)
                .filter(entry ->
                        Slot.of(entry).map(slot -> taken.add(slot.code())).orElse(true))
                .toList();
    }

    private Stream<Entry> stream() {
        return together.entries().stream();
    }

    private static Set<String> occupied(Stream<Entry> entries) {
        return entries.filter(Entry::isCurrent)
                .flatMap(entry -> Slot.of(entry).stream())
                .map(Slot::code)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
