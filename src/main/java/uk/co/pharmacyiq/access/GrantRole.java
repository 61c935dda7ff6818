package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Gives somebody a role, at one premises or in the whole organisation. It takes effect at their next request. */
@Service
public class GrantRole implements TwoPersonAct<GrantRole.Request> {

    public static final String PERMISSION = "access.grant";

    /** The name of the act on the record. */
    public static final String ACT = "ROLE_GRANT";

    private static final Action<RoleGrant> ACTION = Action.changes(
                    ACT, PERMISSION, Action.Scope.ANYWHERE, RoleGrant.class)
            .afterProof();

    /**
     * Who gets which role, where, for how long and why.
     *
     * @param role its code
     * @param premises empty means the whole organisation
     */
    public record Request(
            PersonId person, String role, Optional<PremisesId> premises, RoleGrant.Days days, String reason) {

        /** From now until it is taken. */
        public Request(PersonId person, Role role, Optional<PremisesId> premises) {
            this(person, role.code(), premises, RoleGrant.Days.OPEN, "");
        }
    }

    private final UseCases useCases;
    private final GrantStore grants;
    private final Roles roles;
    private final People people;
    private final GrantRules rules;

    GrantRole(UseCases useCases, GrantStore grants, Roles roles, People people, GrantRules rules) {
        this.useCases = useCases;
        this.grants = grants;
        this.roles = roles;
        this.people = people;
        this.rules = rules;
    }

    public Outcome<RoleGrant> grant(Actor actor, Request request) {
        var target = new Target(request.premises(), "person", request.person().toString());
        return useCases.perform(
                actor,
                ACTION,
                target,
                work -> refusal(work, request)
                        .or(() -> secondPerson(work, request))
                        .<Outcome<RoleGrant>>map(Outcome::refused)
                        .orElseGet(() -> grant(work, request)));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Request> asked() {
        return Request.class;
    }

    /** By the word of a second person: what they may give themselves, asked for by somebody who may give roles. */
    @Override
    public Outcome<?> carryOut(Work work, Request asked) {
        var no = rule(work, asked);
        return no.isPresent() ? refused(no.get()) : grant(work, asked);
    }

    /** What is above the asker's own may be asked for, where somebody is there who may give it. */
    private Optional<Refusal> refusal(Work work, Request request) {
        return rule(work, request)
                .map(no -> no == GrantRefusal.ABOVE_YOURS && rules.somebodyElse(work, request.person())
                        ? waiting(work, request)
                        : no);
    }

    private Optional<Refusal> rule(Work work, Request request) {
        return roles.find(work, request.role())
                .flatMap(role -> rules.refuse(work, request.person(), role, request.premises()));
    }

    /** Power over people and rights is given by two, as soon as there are two who could. */
    private Optional<Refusal> secondPerson(Work work, Request request) {
        return roles.find(work, request.role()).filter(GrantRules::isPower).flatMap(_ -> {
            if (rules.somebodyElse(work, request.person())) {
                return Optional.of(waiting(work, request));
            }
            work.note("second-person", "there was none");
            return Optional.empty();
        });
    }

    private Refusal waiting(Work work, Request request) {
        var role = roles.find(work, request.role()).map(Role::title).orElse(request.role());
        var person = people.find(work, request.person())
                .map(PersonSummary::displayName)
                .orElse("somebody");
        return SecondPerson.Awaited.of(
                this,
                request,
                "Give " + person + " the role of " + role
                        + (request.premises().isPresent() ? " at one premises" : " in the whole organisation")
                        + (request.reason().isEmpty() ? "" : ", because: " + request.reason()));
    }

    /** For the operator's first master administrator: part of the work that takes an organisation on. */
    public Outcome<RoleGrant> grant(Work work, Request request) {
        var role = roles.find(work, request.role());
        if (role.isEmpty()) {
            return refused(GrantRefusal.ROLE_UNKNOWN);
        }
        if (people.find(work, request.person()).isEmpty()) {
            return refused(GrantRefusal.PERSON_UNKNOWN);
        }
        if (role.get().profession().isPresent()
                && !people.liveRegistrations(work, request.person())
                        .contains(role.get().profession().get())) {
            return refused(GrantRefusal.NOT_REGISTERED);
        }
        if (request.days().over(work.today()) || backwards(request.days())) {
            return refused(GrantRefusal.DAYS_WRONG);
        }
        var given = new RoleGrant.Given(by(work.actor()), work.now(), work.eventId(), request.reason());
        var grant = new RoleGrant(
                TimeOrderedId.next(),
                request.person(),
                role.get(),
                request.premises(),
                request.days(),
                Optional.of(given));
        return grants.add(work, grant, given) ? told(work, grant, given) : refused(GrantRefusal.HELD_ALREADY);
    }

    private Outcome<RoleGrant> told(Work work, RoleGrant grant, RoleGrant.Given given) {
        people.bumpRights(work, grant.person());
        work.about("person", grant.person());
        work.note("grant", grant.id());
        work.note("role", grant.role().code());
        work.note("role-version", grant.role().version());
        grant.days().first().ifPresent(first -> work.note("first-day", first));
        grant.days().last().ifPresent(last -> work.note("last-day", last));
        if (!given.reason().isEmpty()) {
            work.note("reason", given.reason());
        }
        return done(grant);
    }

    private static boolean backwards(RoleGrant.Days days) {
        return days.first().isPresent()
                && days.last().isPresent()
                && days.last().get().isBefore(days.first().get());
    }

    static String by(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.id().toString();
            case Actor.Visitor visitor -> "visitor:" + visitor.pass();
            case Actor.Operator operator -> "operator:" + operator.task();
        };
    }
}
