package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows what the roles of the organisation may do now, and what each could do before. */
@Service
public class ViewRoles {

    public static final String PERMISSION = "access.view";

    private static final Action<Matrix> LIST =
            Action.looks("ROLES_VIEW", PERMISSION, Action.Scope.ANYWHERE, Matrix.class);

    private static final Action<History> HISTORY =
            Action.looks("ROLE_HISTORY_VIEW", PERMISSION, Action.Scope.ANYWHERE, History.class);

    /**
     * Every role as it is.
     *
     * @param holders how many people hold each, by code
     */
    public record Matrix(List<Role> roles, Map<String, Long> holders) {}

    /** One role through time, the latest version first. */
    public record History(Role role, List<RoleVersion> versions, Map<PersonId, String> names) {}

    private final UseCases useCases;
    private final Roles roles;
    private final GrantStore grants;
    private final People people;

    ViewRoles(UseCases useCases, Roles roles, GrantStore grants, People people) {
        this.useCases = useCases;
        this.roles = roles;
        this.grants = grants;
        this.people = people;
    }

    public Outcome<Matrix> matrix(Actor actor) {
        return useCases.perform(actor, LIST, Target.none(), work -> {
            var all = roles.all(work);
            var holders = grants.everybodys(work, all).stream()
                    .collect(Collectors.groupingBy(
                            grant -> grant.role().code(),
                            Collectors.mapping(
                                    RoleGrant::person,
                                    Collectors.collectingAndThen(Collectors.toSet(), set -> (long) set.size()))));
            return done(new Matrix(List.copyOf(all.values()), holders));
        });
    }

    public Outcome<History> history(Actor actor, String role) {
        return useCases.perform(actor, HISTORY, Target.of("role", role), work -> {
            var versions = roles.versions(work, role);
            return versions.isEmpty()
                    ? refused(RoleRefusal.Plain.UNKNOWN)
                    : done(new History(versions.getFirst().role(), versions, people.names(work)));
        });
    }

    /** Whether this person may change roles. */
    public boolean mayChange(Actor actor) {
        return useCases.rights(actor).held().everywhere().contains(ChangeRole.PERMISSION);
    }
}
