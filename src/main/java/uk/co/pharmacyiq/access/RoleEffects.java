package uk.co.pharmacyiq.access;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Work;

/** Works out what a wished change of a role would do, or why it cannot be. */
@Component
class RoleEffects {

    private final Roles roles;
    private final GrantStore grants;
    private final Holdings holdings;
    private final People people;

    RoleEffects(Roles roles, GrantStore grants, Holdings holdings, People people) {
        this.roles = roles;
        this.grants = grants;
        this.holdings = holdings;
        this.people = people;
    }

    Outcome<RoleEffect> of(Work work, RoleDraft draft) {
        var all = roles.all(work);
        var base = Optional.ofNullable(all.get(draft.code()));
        if (base.isEmpty()) {
            return refused(RoleRefusal.Plain.UNKNOWN);
        }
        if (base.get().version() != draft.from()) {
            return refused(RoleRefusal.Plain.STALE);
        }
        var after = draft.of(base.get());
        var no = refusal(all, draft, after);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var before = draft.copy() ? new Role(after.name(), after.title(), after.profession(), Set.of()) : base.get();
        var effect = RoleEffect.of(before, after, grants.everybodys(work, all));
        if (effect.changesNothing()) {
            return refused(RoleRefusal.Plain.NOTHING_CHANGES);
        }
        return byThisPerson(work, effect)
                .<Outcome<RoleEffect>>map(Outcome::refused)
                .orElseGet(() -> done(effect));
    }

    private static Optional<Refusal> refusal(Map<String, Role> all, RoleDraft draft, Role after) {
        if (!Permissions.all().containsAll(draft.permissions())) {
            return Optional.of(RoleRefusal.Plain.PERMISSION_UNKNOWN);
        }
        if (after.code().length() < 2) {
            return Optional.of(RoleRefusal.Plain.TITLE_UNUSABLE);
        }
        boolean taken = all.values().stream()
                .anyMatch(role -> draft.copy() && role.is(after)
                        || !role.is(after) && role.title().equalsIgnoreCase(after.title()));
        if (taken) {
            return Optional.of(RoleRefusal.Plain.TITLE_TAKEN);
        }
        var broken = Limits.shipped().broken(after);
        return broken.isEmpty() ? Optional.empty() : Optional.of(new RoleRefusal.OutsideLimits(broken));
    }

    /** Nobody gains by their own change; and only master administrators add what they do not hold. */
    private Optional<Refusal> byThisPerson(Work work, RoleEffect effect) {
        var self = work.person();
        if (effect.gains().keySet().stream()
                .anyMatch(person -> person.equals(self) || people.sameHuman(work, self, person))) {
            return Optional.of(RoleRefusal.Plain.NOT_FOR_YOURSELF);
        }
        var held = holdings.of(work, self).held(work.today()).everywhere();
        var added = new TreeSet<>(effect.added());
        added.removeAll(held);
        return added.isEmpty() || GrantRules.isMaster(held)
                ? Optional.empty()
                : Optional.of(RoleRefusal.Plain.ABOVE_YOURS);
    }
}
