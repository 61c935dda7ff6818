package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.work.Work;

/** Takes a merge in hand, and parts its records: what undoing does to records. */
@Component
class Parting {

    private static final Why UNDONE = Why.of("Holds again, because the merge that set it aside was undone");
    private static final Why MOVED = Why.of("Belongs to the other patient, it was found when a merge was undone");

    private final Records records;
    private final MergeStore merges;
    private final Sight sight;

    Parting(Records records, MergeStore merges, Sight sight) {
        this.records = records;
        this.merges = merges;
        this.sight = sight;
    }

    /** A merge that may be undone now, its records held for this work. */
    Outcome<Merge> hold(Work work, UUID id) {
        var merge = merges.find(work, id);
        if (merge.isEmpty()) {
            return refused(MergeRefusal.MERGE_UNKNOWN);
        }
        merges.lock(work, merge.get().survivor(), merge.get().merged());
        if (!merges.find(work, id).orElseThrow().stands()) {
            return refused(MergeRefusal.UNDONE_ALREADY);
        }
        return merges.hasLater(work, id) ? refused(MergeRefusal.LATER_FIRST) : done(merge.get());
    }

    Separation separation(Work work, Merge merge) {
        return new Separation(merge, records.find(work, merge.survivor()).orElseThrow());
    }

    /** Whether the person at work may see everything that somebody must decide about. */
    boolean mayDecide(Work work, PremisesId premises, Separation separation) {
        return separation.later().stream().allMatch(entry -> sight.sees(work, premises, entry));
    }

    /** The record that was merged, and all that were merged into it before. */
    Set<PatientId> members(Work work, Merge merge) {
        var members = new HashSet<PatientId>();
        members.add(merge.merged());
        boolean more = true;
        while (more) {
            more = members.addAll(members.stream()
                    .flatMap(member -> merges.of(work, member).stream())
                    .filter(each -> each.stands() && members.contains(each.survivor()))
                    .map(Merge::merged)
                    .toList());
        }
        return members;
    }

    void part(Work work, Merge merge, List<Entry> moved) {
        records.unlink(work, merge.merged());
        moved.forEach(entry -> Joining.must(records.move(work, entry.id(), entry.version(), merge.merged(), MOVED)));
        var aside = merges.aside(work, merge.id());
        for (var side : List.of(merge.survivor(), merge.merged())) {
            Separation.restored(records.find(work, side).orElseThrow(), aside)
                    .forEach(entry -> Joining.must(records.restore(work, entry.id(), entry.version(), UNDONE)));
        }
    }
}
