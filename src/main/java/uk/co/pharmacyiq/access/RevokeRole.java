package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes a role from somebody. It takes effect at their next request. */
@Service
public class RevokeRole {

    public static final String PERMISSION = "access.revoke";

    private static final Action<RoleGrant> ACTION =
            Action.changes("ROLE_REVOKE", PERMISSION, Action.Scope.ANYWHERE, RoleGrant.class);

    private final UseCases useCases;
    private final GrantStore grants;
    private final People people;
    private final GrantRules rules;

    RevokeRole(UseCases useCases, GrantStore grants, People people, GrantRules rules) {
        this.useCases = useCases;
        this.grants = grants;
        this.people = people;
        this.rules = rules;
    }

    public Outcome<RoleGrant> revoke(Actor actor, UUID grant) {
        var rights = rules.rightsOf(actor);
        return useCases.perform(
                actor,
                ACTION,
                Target.of("grant", grant),
                work -> grants.find(work, grant)
                        .map(held -> revoke(work, rights, held))
                        .orElseGet(() -> refused(GrantRefusal.GRANT_UNKNOWN)));
    }

    private Outcome<RoleGrant> revoke(Work work, Rights rights, RoleGrant held) {
        var no = GrantRules.refuse(work.actor(), rights, held.person(), held.role(), held.premises());
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (held.role() == Role.MASTER_ADMINISTRATOR && grants.masterAdministrators(work) < 2) {
            return refused(GrantRefusal.LAST_ADMINISTRATOR);
        }
        grants.end(work, held.id());
        people.bumpRights(work, held.person());
        work.about("person", held.person());
        work.note("grant", held.id());
        work.note("role", held.role().code());
        return done(held);
    }
}
