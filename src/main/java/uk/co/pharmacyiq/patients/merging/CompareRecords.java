package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows two records side by side, with what somebody must decide before they are one. */
@Service
public class CompareRecords {

    private static final Action<Compared> ACTION =
            Action.looks("PATIENT_PAIR_VIEW", MergeRecords.PERMISSION, Action.Scope.PREMISES, Compared.class);

    /**
     * Two records as somebody may see them.
     *
     * @param toDecide what both fill differently and a record holds once
     * @param pair why they were suspected, where they were
     * @param obstacle why they cannot be merged whatever is decided
     */
    public record Compared(
            PatientRecord survivor,
            PatientRecord other,
            List<Conflict> toDecide,
            Optional<LikelyPair> pair,
            Optional<MergeRefusal> obstacle) {}

    private final UseCases useCases;
    private final Records records;
    private final Joining joining;
    private final PairStore pairs;
    private final Sight sight;

    CompareRecords(UseCases useCases, Records records, Joining joining, PairStore pairs, Sight sight) {
        this.useCases = useCases;
        this.records = records;
        this.joining = joining;
        this.pairs = pairs;
        this.sight = sight;
    }

    public Outcome<Compared> compare(Actor actor, PremisesId premises, PatientId survivor, PatientId other) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("patient", survivor),
                work -> joining.look(work, premises, survivor)
                        .then(_ -> joining.look(work, premises, other))
                        .then(_ -> compare(work, premises, survivor, other)));
    }

    private Outcome<Compared> compare(Work work, PremisesId premises, PatientId survivor, PatientId other) {
        work.about("patient", survivor);
        var mine = records.find(work, survivor);
        var theirs = records.find(work, other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return refused(PatientRefusal.UNKNOWN);
        }
        if (mine.get().id().equals(theirs.get().id())) {
            return refused(survivor.equals(other) ? MergeRefusal.SAME_RECORD : MergeRefusal.MERGED_ALREADY);
        }
        var two = new Reconciliation(mine.get(), theirs.get());
        var toDecide = sight.toDecide(work, premises, two);
        return done(new Compared(
                sight.of(work, premises, mine.get()),
                sight.of(work, premises, theirs.get()),
                toDecide,
                pairs.between(work, mine.get().id(), theirs.get().id()),
                obstacle(two, toDecide)));
    }

    /** What would be refused whatever is decided, so that nobody decides for nothing. */
    private static Optional<MergeRefusal> obstacle(Reconciliation two, List<Conflict> toDecide) {
        if (two.twoVerifiedNumbers()) {
            return Optional.of(MergeRefusal.NHS_NUMBERS_DIFFER);
        }
        return toDecide.containsAll(two.toDecide()) ? Optional.empty() : Optional.of(MergeRefusal.RESTRICTED_NEEDED);
    }
}
