package uk.co.pharmacyiq.tenancy.leaving;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows how far the organisation has come on its way out. */
@Service
public class ViewLeaving {

    public static final String PERMISSION = "organisation.leave";

    private static final Action<View> ACTION =
            Action.looks("ORGANISATION_LEAVING_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    /** The departure, how long deletion waits once it is agreed, and the names of who took part. */
    public record View(Departure departure, long days, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final DepartureStore departures;
    private final Settings settings;
    private final PeopleNames people;

    ViewLeaving(UseCases useCases, DepartureStore departures, Settings settings, PeopleNames people) {
        this.useCases = useCases;
        this.departures = departures;
        this.settings = settings;
        this.people = people;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(
                actor,
                ACTION,
                Target.none(),
                work -> done(new View(
                        departures.newest(work), settings.whole(work, AgreeDeletion.DAYS), people.names(work))));
    }
}
