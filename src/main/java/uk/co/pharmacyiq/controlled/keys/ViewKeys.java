package uk.co.pharmacyiq.controlled.keys;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows who holds the keys, and how they came to hold them. */
@Service
public class ViewKeys {

    public static final String PERMISSION = "controlled.view";

    private static final Action<Listing> ACTION =
            Action.looks("REGISTER_KEYS_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);

    /** The latest step first. */
    public record Listing(List<KeyStep> steps, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final KeyLogStore log;
    private final PeopleNames people;

    ViewKeys(UseCases useCases, KeyLogStore log, PeopleNames people) {
        this.useCases = useCases;
        this.log = log;
        this.people = people;
    }

    public Outcome<Listing> list(Actor.Person actor, PremisesId premises) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises),
                work -> done(new Listing(log.at(work, premises), people.names(work))));
    }
}
