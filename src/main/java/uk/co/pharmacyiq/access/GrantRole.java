package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Gives somebody a role, at one premises or in the whole organisation. It takes effect at their next request. */
@Service
public class GrantRole {

    public static final String PERMISSION = "access.grant";

    /** The name of the act on the record. */
    public static final String ACT = "ROLE_GRANT";

    private static final Action<RoleGrant> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ANYWHERE, RoleGrant.class);

    /** Who gets which role, and where; no premises means the whole organisation. */
    public record Request(PersonId person, Role role, Optional<PremisesId> premises) {}

    private final UseCases useCases;
    private final GrantStore grants;
    private final People people;
    private final GrantRules rules;

    GrantRole(UseCases useCases, GrantStore grants, People people, GrantRules rules) {
        this.useCases = useCases;
        this.grants = grants;
        this.people = people;
        this.rules = rules;
    }

    public Outcome<RoleGrant> grant(Actor actor, Request request) {
        var target = new Target(request.premises(), "person", request.person().toString());
        var rights = rules.rightsOf(actor);
        return useCases.perform(
                actor,
                ACTION,
                target,
                work -> GrantRules.refuse(actor, rights, request.person(), request.role(), request.premises())
                        .<Outcome<RoleGrant>>map(Outcome::refused)
                        .orElseGet(() -> grant(work, request)));
    }

    /** For the operator's first master administrator: part of the work that takes an organisation on. */
    public Outcome<RoleGrant> grant(Work work, Request request) {
        if (people.find(work, request.person()).isEmpty()) {
            return refused(GrantRefusal.PERSON_UNKNOWN);
        }
        if (request.role().profession().isPresent()
                && !people.liveRegistrations(work, request.person())
                        .contains(request.role().profession().get())) {
            return refused(GrantRefusal.NOT_REGISTERED);
        }
        var grant = new RoleGrant(TimeOrderedId.next(), request.person(), request.role(), request.premises());
        if (!grants.add(work, grant, by(work.actor()))) {
            return refused(GrantRefusal.HELD_ALREADY);
        }
        people.bumpRights(work, request.person());
        work.note("role", request.role().code());
        return done(grant);
    }

    private static String by(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.id().toString();
            case Actor.Visitor visitor -> "visitor:" + visitor.pass();
            case Actor.Operator operator -> "operator:" + operator.task();
        };
    }
}
