package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows which roles one person holds, and where. */
@Service
public class ViewGrants {

    public static final String PERMISSION = "access.view";

    private static final Action<View> ACTION = Action.looks("ROLE_VIEW", PERMISSION, Action.Scope.ANYWHERE, View.class);

    /** A person's roles. */
    public record View(PersonId person, String displayName, List<RoleGrant> grants) {}

    private final UseCases useCases;
    private final GrantStore grants;
    private final People people;

    ViewGrants(UseCases useCases, GrantStore grants, People people) {
        this.useCases = useCases;
        this.grants = grants;
        this.people = people;
    }

    public Outcome<View> view(Actor actor, PersonId person) {
        return useCases.perform(
                actor,
                ACTION,
                Target.of("person", person),
                work -> people.find(work, person)
                        .<Outcome<View>>map(
                                found -> done(new View(person, found.displayName(), grants.ofPerson(work, person))))
                        .orElseGet(() -> refused(GrantRefusal.PERSON_UNKNOWN)));
    }

    /** The premises roles can be held at, by name. */
    public Map<PremisesId, String> premises(Actor actor) {
        return useCases.rights(actor).surroundings().premises();
    }
}
