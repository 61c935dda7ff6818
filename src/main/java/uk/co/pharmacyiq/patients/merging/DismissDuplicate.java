package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Says that two records are of two people: twins, a father and a son. They are not suggested again. */
@Service
public class DismissDuplicate {

    public static final String PERMISSION = MergeRecords.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_PAIR_DISMISS";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** Which pair, and how somebody knows. */
    public record Request(PremisesId premises, UUID pair, String reason) {}

    private final UseCases useCases;
    private final PairStore pairs;

    DismissDuplicate(UseCases useCases, PairStore pairs) {
        this.useCases = useCases;
        this.pairs = pairs;
    }

    public Outcome<UUID> dismiss(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("pair", request.pair()),
                work -> dismiss(work, request));
    }

    private Outcome<UUID> dismiss(Work work, Request request) {
        var found = pairs.find(work, request.pair());
        if (found.isEmpty()) {
            return refused(MergeRefusal.PAIR_UNKNOWN);
        }
        var pair = found.get();
        if (pair.state() != LikelyPair.State.OPEN) {
            return refused(MergeRefusal.PAIR_SETTLED);
        }
        pairs.dismissed(work, pair.first(), pair.second(), request.reason());
        work.read(pair.both());
        work.concerning(pair.first().value());
        work.note("reason", request.reason());
        return done(request.pair());
    }
}
