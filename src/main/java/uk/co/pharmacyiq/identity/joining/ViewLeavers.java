package uk.co.pharmacyiq.identity.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows who left in the last twelve months, and how many hours after that they were shut out (SC-11; DSPT 4.2.4). */
@Component
public class ViewLeavers {

    public static final String PERMISSION = SetWorkingDates.PERMISSION;

    private static final Action<Leavers> ACTION =
            Action.looks("LEAVERS_LIST", PERMISSION, Action.Scope.ANYWHERE, Leavers.class);

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final UseCases useCases;
    private final JoiningStore store;

    ViewLeavers(UseCases useCases, JoiningStore store) {
        this.useCases = useCases;
        this.store = store;
    }

    /**
     * Somebody who leaves or left.
     *
     * @param lastDay their last day here, where it was told
     * @param shutOut when their account stops or stopped opening anything
     */
    public record Leaver(PersonId person, String displayName, Optional<LocalDate> lastDay, Instant shutOut) {

        /** The hours from the end of their last day to when they were shut out; none where the last day was not told. */
        public Optional<Long> hours() {
            return lastDay.map(day -> Math.max(
                    0, Duration.between(WorkingDates.after(day), shutOut).toHours()));
        }
    }

    /** Who left, the latest first. */
    public record Leavers(List<Leaver> leavers) {

        public Leavers {
            leavers = List.copyOf(leavers);
        }
    }

    public Outcome<Leavers> list(Actor actor) {
        return useCases.perform(
                actor,
                ACTION,
                Target.none(),
                work -> Outcome.done(new Leavers(store.leavers(work, work.now().minus(A_YEAR)))));
    }
}
