package uk.co.pharmacyiq.tenancy.leaving;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Kind;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Thinks better of deletion. One person is enough: keeping can be undone. */
@Service
public class WithdrawDeletion {

    public static final String PERMISSION = ViewLeaving.PERMISSION;

    private static final Action<UUID> ACTION =
            Action.changes("ORGANISATION_DELETION_WITHDRAW", PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    private final UseCases useCases;
    private final DepartureStore departures;

    WithdrawDeletion(UseCases useCases, DepartureStore departures) {
        this.useCases = useCases;
        this.departures = departures;
    }

    public Outcome<UUID> withdraw(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var departure = departures.newest(work);
            if (departure.deletion().isEmpty()) {
                return refused(LeavingRefusal.DELETION_NOT_AGREED);
            }
            var id = departure.id().orElseThrow();
            departures.add(work, id, Kind.DELETION_WITHDRAWN, DepartureStore.Said.nothing());
            return done(id);
        });
    }
}
