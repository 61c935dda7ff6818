package uk.co.pharmacyiq.launcher.leaving;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.tenancy.leaving.Departure;
import uk.co.pharmacyiq.tenancy.leaving.Departures;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What stands on the organisation's record of an export: that it was begun, and which one was written. */
@Component
@Lazy
class HandedOut {

    private static final String PERMISSION = "organisations.export";

    private static final Action<Departure> BEGIN =
            Action.looks("ORGANISATION_EXPORT_OPEN", PERMISSION, Action.Scope.OPERATOR, Departure.class);

    private static final Action<Departure> WRITTEN =
            Action.changes("ORGANISATION_EXPORT_WRITE", PERMISSION, Action.Scope.OPERATOR, Departure.class);

    private final UseCases useCases;
    private final Departures departures;

    HandedOut(UseCases useCases, Departures departures) {
        this.useCases = useCases;
        this.departures = departures;
    }

    /** Goes on only where two people of the organisation asked for it. */
    Departure begin(OrganisationId organisation) {
        return done(useCases.perform(operator(organisation), BEGIN, Target.none(), departures::toExport));
    }

    void written(OrganisationId organisation, String fingerprint, String key) {
        done(useCases.perform(
                operator(organisation),
                WRITTEN,
                Target.none(),
                work -> departures.toExport(work).then(departure -> {
                    work.fact("manifest", fingerprint);
                    work.fact("key", key);
                    departures.exported(work, departure, fingerprint);
                    return Outcome.done(departure);
                })));
    }

    static Actor.Operator operator(OrganisationId organisation) {
        return Actor.Operator.of(organisation, "leaving");
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new CommandFailed(reason.advice());
        };
    }
}
