package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.Relationship;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes two records of one that were never one patient's, at any time after the merge. Both are what they were, with what was
 * written in their entries since; for what is new somebody says whose it is. Allowed while a request about the record is open:
 * a copy of it must not hold another person's data.
 */
@Service
public class UndoMerge {

    public static final String PERMISSION = MergeRecords.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_MERGE_UNDO";

    private static final Action<Undone> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Undone.class);

    /**
     * What is asked for.
     *
     * @param toMerged what was written or noted since and belongs to the patient whose record was merged; the rest stays
     */
    public record Request(PremisesId premises, UUID merge, String reason, Set<UUID> toMerged) {

        public Request {
            toMerged = Set.copyOf(toMerged);
        }
    }

    /** The two records as they stand now, by identifier, and how many entries were moved. */
    public record Undone(UUID survivor, UUID other, int moved) {}

    private final UseCases useCases;
    private final Joining joining;
    private final Parting parting;
    private final MergeStore merges;
    private final PairStore pairs;

    UndoMerge(UseCases useCases, Joining joining, Parting parting, MergeStore merges, PairStore pairs) {
        this.useCases = useCases;
        this.joining = joining;
        this.parting = parting;
        this.merges = merges;
        this.pairs = pairs;
    }

    public Outcome<Undone> undo(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("merge", request.merge()),
                work -> undo(work, request));
    }

    private Outcome<Undone> undo(Work work, Request request) {
        return parting.hold(work, request.merge())
                .then(merge -> joining.look(work, request.premises(), merge.survivor())
                        .then(_ -> part(work, request, parting.separation(work, merge))));
    }

    private Outcome<Undone> part(Work work, Request request, Separation separation) {
        var merge = separation.merge();
        var open = joining.openSince(work, merge).toList();
        if (!known(separation, open).containsAll(request.toMerged())) {
            return refused(MergeRefusal.NOT_LATER);
        }
        if (!parting.mayDecide(work, request.premises(), separation)) {
            return refused(MergeRefusal.CLINICAL_NEEDED);
        }
        return separation
                .moved(request.toMerged(), parting.members(work, merge))
                .then(moved -> part(work, request, merge, moved, open));
    }

    private Outcome<Undone> part(Work work, Request request, Merge merge, List<Entry> moved, List<Relationship> open) {
        parting.part(work, merge, moved);
        open.stream()
                .filter(each -> request.toMerged().contains(each.id()))
                .forEach(each -> joining.giveBack(work, merge, each));
        merges.undo(work, merge.id(), request.reason());
        pairs.dismissed(work, merge.survivor(), merge.merged(), request.reason());
        work.fact("merge", merge.id());
        work.fact("merged", merge.merged());
        work.fact("survivor", merge.survivor());
        work.note("reason", request.reason());
        work.note("moved", moved.size());
        return done(new Undone(merge.survivor().value(), merge.merged().value(), moved.size()));
    }

    private static Set<UUID> known(Separation separation, List<Relationship> open) {
        return Stream.concat(
                        separation.later().stream().map(Entry::id),
                        open.stream().map(Relationship::id))
                .collect(Collectors.toSet());
    }
}
