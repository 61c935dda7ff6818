package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes a role from somebody. It takes effect at their next request. */
@Service
public class RevokeRole {

    public static final String PERMISSION = "access.revoke";

    private static final Action<RoleGrant> ACTION = Action.changes(
                    "ROLE_REVOKE", PERMISSION, Action.Scope.ANYWHERE, RoleGrant.class)
            .afterProof();

    private final UseCases useCases;
    private final GrantStore grants;
    private final Roles roles;
    private final People people;
    private final GrantRules rules;

    RevokeRole(UseCases useCases, GrantStore grants, Roles roles, People people, GrantRules rules) {
        this.useCases = useCases;
        this.grants = grants;
        this.roles = roles;
        this.people = people;
        this.rules = rules;
    }

    public Outcome<RoleGrant> revoke(Actor actor, UUID grant) {
        return useCases.perform(
                actor,
                ACTION,
                Target.of("grant", grant),
                work -> grants.find(work, roles.all(work), grant)
                        .map(held -> rules.refuse(work, held.person(), held.role(), held.premises())
                                .<Outcome<RoleGrant>>map(Outcome::refused)
                                .orElseGet(() -> end(work, held)))
                        .orElseGet(() -> refused(GrantRefusal.GRANT_UNKNOWN)));
    }

    /** The same as part of other work, which has seen to it that it may. */
    public Outcome<RoleGrant> end(Work work, RoleGrant held) {
        if (held.role().is(Role.MASTER_ADMINISTRATOR)
                && held.days().equals(RoleGrant.Days.OPEN)
                && grants.masterAdministrators(work) < 2) {
            return refused(GrantRefusal.LAST_ADMINISTRATOR);
        }
        grants.end(work, held.id(), GrantRole.by(work.actor()));
        people.bumpRights(work, held.person());
        work.about("person", held.person());
        work.note("grant", held.id());
        work.note("role", held.role().code());
        return done(held);
    }
}
