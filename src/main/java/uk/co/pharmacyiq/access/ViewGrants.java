package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows which roles one person holds, where, since when and by whom, and what they may do by them. */
@Service
public class ViewGrants {

    public static final String PERMISSION = "access.view";

    private static final Action<View> ACTION = Action.looks("ROLE_VIEW", PERMISSION, Action.Scope.ANYWHERE, View.class);

    /**
     * A person's roles.
     *
     * @param grants that hold now or will
     * @param ended that were taken or are over
     * @param roles that can be given
     * @param names of everybody, for who gave what
     */
    public record View(
            PersonId person,
            String displayName,
            List<RoleGrant> grants,
            List<RoleGrant> ended,
            List<Role> roles,
            Rights rights,
            Map<PersonId, String> names,
            LocalDate today) {}

    private final UseCases useCases;
    private final GrantStore grants;
    private final Roles roles;
    private final People people;
    private final Holdings holdings;

    ViewGrants(UseCases useCases, GrantStore grants, Roles roles, People people, Holdings holdings) {
        this.useCases = useCases;
        this.grants = grants;
        this.roles = roles;
        this.people = people;
        this.holdings = holdings;
    }

    public Outcome<View> view(Actor actor, PersonId person) {
        return useCases.perform(
                actor,
                ACTION,
                Target.of("person", person),
                work -> people.find(work, person)
                        .<Outcome<View>>map(found -> done(view(work, person, found.displayName())))
                        .orElseGet(() -> refused(GrantRefusal.PERSON_UNKNOWN)));
    }

    private View view(Work work, PersonId person, String name) {
        var all = roles.all(work);
        var holding = holdings.of(work, person);
        return new View(
                person,
                name,
                holding.grants(),
                grants.endedOf(work, all, person),
                List.copyOf(all.values()),
                holdings.rights(work, holding),
                people.names(work),
                work.today());
    }

    /** The premises roles can be held at, by name. */
    public Map<PremisesId, String> premises(Actor actor) {
        return useCases.rights(actor).surroundings().premises();
    }

    /** Whether this person may give roles anywhere. */
    public boolean mayGive(Actor actor) {
        return useCases.rights(actor).holdsAnywhere(GrantRole.PERMISSION);
    }
}
