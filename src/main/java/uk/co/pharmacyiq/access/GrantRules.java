package uk.co.pharmacyiq.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Work;

/**
 * Who may give and take which role. Nobody to themselves, not to another account of theirs either. A master administrator,
 * to everybody else, anything anywhere. Whoever else may give roles may give those of the counter, where they give them,
 * and no power over people and rights that they do not hold there themselves; never the power to give roles.
 */
@Component
class GrantRules {

    private final Holdings holdings;
    private final People people;

    GrantRules(Holdings holdings, People people) {
        this.holdings = holdings;
        this.people = people;
    }

    /** Why the person at work may not; empty where they may. */
    Optional<Refusal> refuse(Work work, PersonId person, Role role, Optional<PremisesId> premises) {
        if (work.person().equals(person) || people.sameHuman(work, work.person(), person)) {
            return Optional.of(GrantRefusal.NOT_TO_YOURSELF);
        }
        var held = holdings.of(work, work.person()).held(work.today());
        if (isMaster(held.everywhere())) {
            return role.holds(ChangeRole.PERMISSION) && premises.isPresent()
                    ? Optional.of(GrantRefusal.EVERYWHERE_ONLY)
                    : Optional.empty();
        }
        Predicate<String> holds = permission -> held.everywhere().contains(permission)
                || premises.isPresent()
                        && held.at().getOrDefault(premises.get(), Set.of()).contains(permission);
        return holds.test(GrantRole.PERMISSION) && !role.holds(GrantRole.PERMISSION) && powers(role, holds)
                ? Optional.empty()
                : Optional.of(GrantRefusal.ABOVE_YOURS);
    }

    /** Whether a role gives power over people and rights. */
    static boolean isPower(Role role) {
        return Limits.shipped().administrative().stream().anyMatch(role::holds);
    }

    /** Whether anybody but the person at work, and whoever gets the role, could give any role. */
    boolean somebodyElse(Work work, PersonId getting) {
        return holdings.masters(work).stream()
                .anyMatch(one -> !one.equals(getting) && !people.sameHuman(work, one, work.person()));
    }

    /** Whether somebody who holds this everywhere may compose roles, and so is bound by the limits alone. */
    static boolean isMaster(Set<String> everywhere) {
        return everywhere.contains(ChangeRole.PERMISSION) && everywhere.contains(GrantRole.PERMISSION);
    }

    private static boolean powers(Role role, Predicate<String> holds) {
        return Limits.shipped().administrative().stream().filter(role::holds).allMatch(holds);
    }
}
