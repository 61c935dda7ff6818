package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes two records of one patient one. Nothing of either is lost: the other record leads to the survivor, everything of both
 * is shown there, and where a record holds one of a kind only, somebody decided which of the two holds.
 */
@Service
public class MergeRecords {

    public static final String PERMISSION = "patients.merge";

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_MERGE";

    private static final Action<Merged> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Merged.class);

    /**
     * What is asked for.
     *
     * @param keep where both records fill a place that holds one thing, by the place's code: the entry that holds
     */
    public record Request(
            PremisesId premises, PatientId survivor, PatientId other, String reason, Map<String, UUID> keep) {

        public Request {
            keep = Map.copyOf(keep);
        }
    }

    /** The merge, and the record that remains. */
    public record Merged(UUID merge, UUID survivor) {}

    private final UseCases useCases;
    private final Joining joining;
    private final MergeStore merges;
    private final PairStore pairs;

    MergeRecords(UseCases useCases, Joining joining, MergeStore merges, PairStore pairs) {
        this.useCases = useCases;
        this.joining = joining;
        this.merges = merges;
        this.pairs = pairs;
    }

    public Outcome<Merged> merge(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("patient", request.survivor()),
                work -> merge(work, request));
    }

    private Outcome<Merged> merge(Work work, Request request) {
        return joining.both(work, request.premises(), request.survivor(), request.other())
                .then(two -> {
                    var no = obstacle(work, request.premises(), two);
                    return no.isPresent()
                            ? refused(no.get())
                            : two.aside(request.keep()).then(aside -> join(work, request, two, aside));
                });
    }

    private Optional<MergeRefusal> obstacle(Work work, PremisesId premises, Reconciliation two) {
        if (joining.frozen(work, two)) {
            return Optional.of(MergeRefusal.RECORD_FROZEN);
        }
        if (two.twoVerifiedNumbers()) {
            return Optional.of(MergeRefusal.NHS_NUMBERS_DIFFER);
        }
        return joining.blind(work, premises, two) ? Optional.of(MergeRefusal.RESTRICTED_NEEDED) : Optional.empty();
    }

    private Outcome<Merged> join(Work work, Request request, Reconciliation two, List<Entry> aside) {
        var id = TimeOrderedId.next();
        var merge = new Merge(
                id,
                request.other(),
                request.survivor(),
                two.survivorsEntries(),
                new Merge.Done(work.now(), work.person(), request.reason()),
                Optional.empty());
        joining.setAside(work, aside);
        joining.link(work, request.premises(), merge);
        merges.add(work, request.premises(), merge, aside);
        pairs.forgetBut(work, request.other(), List.of(request.survivor()));
        pairs.merged(work, request.survivor(), request.other());
        work.about("patient", request.survivor());
        work.fact("merge", id);
        work.fact("merged", request.other());
        work.fact("survivor", request.survivor());
        work.note("reason", request.reason());
        work.note("set-aside", aside.size());
        return done(new Merged(id, request.survivor().value()));
    }
}
