package uk.co.pharmacyiq.tenancy.standing;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Suspends an organisation and lets it go on again: acts of the operator, on the organisation's own record with the reason. From
 * the moment it commits nobody of the organisation gets in by any session, key, link or terminal, on any server.
 */
@Service
public class SuspendOrganisation {

    private static final String PERMISSION = "organisations.suspend";

    private static final Action<Instant> SUSPEND =
            Action.changes("ORGANISATION_SUSPEND", PERMISSION, Action.Scope.OPERATOR, Instant.class);

    private static final Action<Instant> RESUME =
            Action.changes("ORGANISATION_RESUME", PERMISSION, Action.Scope.OPERATOR, Instant.class);

    private final UseCases useCases;
    private final SuspensionStore standings;
    private final ApplicationEventPublisher events;

    SuspendOrganisation(UseCases useCases, SuspensionStore standings, ApplicationEventPublisher events) {
        this.useCases = useCases;
        this.standings = standings;
        this.events = events;
    }

    /** Answers since when. */
    public Outcome<Instant> suspend(OrganisationId organisation, String reason) {
        return useCases.perform(operator(organisation), SUSPEND, Target.none(), work -> {
            if (!standings.begin(work)) {
                return refused(StandingRefusal.SUSPENDED_ALREADY);
            }
            work.note("reason", reason);
            events.publishEvent(new OrganisationSuspended(work));
            return done(work.now());
        });
    }

    /** Answers from when its people may sign in again; sessions that were ended stay ended. */
    public Outcome<Instant> resume(OrganisationId organisation, String reason) {
        return useCases.perform(operator(organisation), RESUME, Target.none(), work -> {
            if (!standings.end(work)) {
                return refused(StandingRefusal.NOT_SUSPENDED);
            }
            work.note("reason", reason);
            return done(work.now());
        });
    }

    private static Actor operator(OrganisationId organisation) {
        return Actor.Operator.of(organisation, "standing");
    }
}
