package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Changes what a role may do, or makes another role of it, after showing what that would do to whom.
 *
 * <p>Within the limits that are shipped, a master administrator composes any role but gains nothing by it, whatever account
 * they hold it with; since the roles of administrators take no profession, they can never come to an act of one this way.
 * Anybody else who may change roles adds only what they hold themselves in the whole organisation. A change that gives
 * anybody power over people and rights waits for a second person, as soon as there is one. A change takes effect at
 * everybody's next request on every node.
 */
@Service
public class ChangeRole implements TwoPersonAct<ChangeRole.Wish> {

    public static final String PERMISSION = "access.roles";

    /** The name of the act on the record. */
    public static final String ACT = "ROLE_CHANGE";

    private static final Action<RoleEffect> LOOK =
            Action.looks("ROLE_EFFECT_VIEW", PERMISSION, Action.Scope.ORGANISATION, RoleEffect.class);

    private static final Action<Role> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Role.class)
            .afterProof();

    /** The effect, with what is needed to read it. */
    public record Shown(RoleEffect effect, Map<PersonId, String> people, Map<PremisesId, String> premises) {}

    /** What a second person is asked to agree to. */
    public record Wish(RoleDraft draft, String reason) {}

    private final UseCases useCases;
    private final Roles roles;
    private final RoleEffects effects;
    private final GrantRules rules;
    private final People people;

    ChangeRole(UseCases useCases, Roles roles, RoleEffects effects, GrantRules rules, People people) {
        this.useCases = useCases;
        this.roles = roles;
        this.effects = effects;
        this.rules = rules;
        this.people = people;
    }

    /** What it would do; nothing is changed. */
    public Outcome<Shown> effect(Actor.Person actor, RoleDraft draft) {
        var premises = useCases.rights(actor).surroundings().premises();
        var names = new HashMap<PersonId, String>();
        return useCases.perform(actor, LOOK, Target.of("role", draft.code()), work -> {
                    names.putAll(people.names(work));
                    return effects.of(work, draft);
                })
                .then(effect -> done(new Shown(effect, Map.copyOf(names), premises)));
    }

    /** Does it, if what it was made from still holds. */
    public Outcome<Role> apply(Actor.Person actor, RoleDraft draft, String reason) {
        return useCases.perform(
                actor,
                ACTION,
                Target.of("role", draft.code()),
                work -> effects.of(work, draft)
                        .then(effect -> effect.givesPower() && rules.somebodyElse(work, work.person())
                                ? refused(SecondPerson.Awaited.of(this, new Wish(draft, reason), inWords(effect)))
                                : apply(work, effect, reason)));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Wish> asked() {
        return Wish.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Wish asked) {
        return effects.of(work, asked.draft()).then(effect -> apply(work, effect, asked.reason()));
    }

    private static String inWords(RoleEffect effect) {
        return "Change the role " + effect.after().title() + ", which gives power over people and rights: add "
                + inWords(effect.added()) + "; take " + inWords(effect.taken());
    }

    private Outcome<Role> apply(Work work, RoleEffect effect, String reason) {
        var after = effect.after();
        if (!roles.add(work, after, reason)) {
            return refused(RoleRefusal.Plain.STALE);
        }
        people.bumpEverybodysRights(work);
        work.about("role", after.code());
        work.note("title", after.title());
        work.note("version", after.version());
        work.note("reason", reason);
        work.note("before", String.join(" ", new TreeSet<>(effect.before().permissions())));
        work.note("after", String.join(" ", new TreeSet<>(after.permissions())));
        work.note("added", inWords(effect.added()));
        work.note("taken", inWords(effect.taken()));
        work.note(
                "people",
                effect.lines().stream().map(RoleEffect.Line::person).distinct().count());
        if (!effect.before().title().equals(after.title())) {
            work.note("title-before", effect.before().title());
        }
        return done(after);
    }

    private static String inWords(Set<String> permissions) {
        return permissions.isEmpty()
                ? "nothing"
                : String.join(", ", permissions.stream().map(Permissions::words).toList());
    }
}
