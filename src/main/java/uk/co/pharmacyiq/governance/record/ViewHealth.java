package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.state.Activity;
import uk.co.pharmacyiq.audit.state.PublicKeys;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.audit.state.SealState;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows how the record is kept: the sealer, the places outside that hold checkpoints, missing numbers, keys, growth. */
@Service
public class ViewHealth {

    public static final String PERMISSION = "record.health";

    private static final Duration SHOWN = Duration.ofDays(14);

    private static final Action<Health> ACTION =
            Action.looks("RECORD_HEALTH", PERMISSION, Action.Scope.ORGANISATION, Health.class);

    /**
     * How the record is kept, at a moment.
     *
     * @param size how many entries of the organisation are sealed
     */
    public record Health(
            Instant at,
            SealState state,
            long size,
            List<PublicKeys.Key> keys,
            List<Activity.Day> days,
            List<Activity.Gaps> gaps,
            List<Activity.Finding> findings) {}

    private final UseCases useCases;
    private final SealLook seals;
    private final PublicKeys keys;
    private final Activity activity;

    ViewHealth(UseCases useCases, SealLook seals, PublicKeys keys, Activity activity) {
        this.useCases = useCases;
        this.seals = seals;
        this.keys = keys;
        this.activity = activity;
    }

    public Outcome<Health> view(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var organisation = work.organisation();
            return done(new Health(
                    work.now(),
                    seals.state(),
                    seals.sealed(organisation),
                    keys.keys(),
                    activity.days(organisation, work.now().minus(SHOWN)),
                    activity.gaps(),
                    activity.findings(organisation)));
        });
    }
}
