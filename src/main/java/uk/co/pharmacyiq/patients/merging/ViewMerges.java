package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.Relationship;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows the merges of a record, and one merge with what somebody must decide to undo it. */
@Service
public class ViewMerges {

    private static final Action<Listing> LIST =
            Action.looks("PATIENT_MERGES_LIST", MergeRecords.PERMISSION, Action.Scope.PREMISES, Listing.class);

    private static final Action<Shown> VIEW =
            Action.looks("PATIENT_MERGE_VIEW", MergeRecords.PERMISSION, Action.Scope.PREMISES, Shown.class);

    /** The merges of a record, the latest first, and open suspicions about it. */
    public record Listing(
            PatientRecord record, List<Merge> merges, List<LikelyPair> pairs, Map<PersonId, String> people) {}

    /**
     * One merge.
     *
     * @param later what was written since and must be decided about
     * @param open what brought patient and pharmacy together since, and still does
     * @param mayDecide whether the person may see all of it
     */
    public record Shown(
            Merge merge,
            PatientRecord record,
            List<Entry> later,
            List<Relationship> open,
            Map<PersonId, String> people,
            boolean mayDecide) {}

    private final UseCases useCases;
    private final Joining joining;
    private final Parting parting;
    private final Joining.AtHand atHand;
    private final Suspects suspects;

    ViewMerges(UseCases useCases, Joining joining, Parting parting, Joining.AtHand atHand, Suspects suspects) {
        this.useCases = useCases;
        this.joining = joining;
        this.parting = parting;
        this.atHand = atHand;
        this.suspects = suspects;
    }

    /** Pairs, and the names of staff. */
    @Component
    static final class Suspects {

        private final PairStore pairs;
        private final PeopleNames people;

        Suspects(PairStore pairs, PeopleNames people) {
            this.pairs = pairs;
            this.people = people;
        }

        PairStore pairs() {
            return pairs;
        }

        PeopleNames people() {
            return people;
        }
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises, PatientId patient) {
        return useCases.perform(
                actor,
                LIST,
                Target.at(premises).about("patient", patient),
                work -> joining.look(work, premises, patient).then(_ -> list(work, premises, patient)));
    }

    private Outcome<Listing> list(Work work, PremisesId premises, PatientId patient) {
        var record = joining.record(work, patient);
        return done(new Listing(
                atHand.sight().of(work, premises, record),
                atHand.merges().of(work, patient),
                suspects.pairs().of(work, record.id()),
                suspects.people().names(work)));
    }

    public Outcome<Shown> view(Actor actor, PremisesId premises, UUID merge) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("merge", merge),
                work -> atHand.merges()
                        .find(work, merge)
                        .<Outcome<Shown>>map(found ->
                                joining.look(work, premises, found.survivor()).then(_ -> view(work, premises, found)))
                        .orElseGet(() -> refused(MergeRefusal.MERGE_UNKNOWN)));
    }

    private Outcome<Shown> view(Work work, PremisesId premises, Merge merge) {
        var separation = parting.separation(work, merge);
        work.fact("merge", merge.id());
        return done(new Shown(
                merge,
                atHand.sight().of(work, premises, separation.together()),
                merge.stands()
                        ? separation.later().stream()
                                .filter(entry -> atHand.sight().sees(work, premises, entry))
                                .toList()
                        : List.of(),
                merge.stands() ? joining.openSince(work, merge).toList() : List.of(),
                suspects.people().names(work),
                parting.mayDecide(work, premises, separation)));
    }
}
