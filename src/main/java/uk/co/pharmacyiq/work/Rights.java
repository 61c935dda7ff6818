package uk.co.pharmacyiq.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.Refusal;

/**
 * What one person may do, and where: a snapshot that holds until their rights version changes.
 *
 * @param everywhere permissions held in the whole organisation
 * @param at permissions held at single premises
 * @param premises every premises of the organisation, so that an unknown one and a foreign one are told apart by nobody
 * @param live the professions whose register lists this person now
 */
public record Rights(
        Set<String> everywhere,
        Map<PremisesId, Set<String>> at,
        Set<PremisesId> premises,
        Set<Profession> live,
        List<String> roleTitles) {

    public Rights {
        everywhere = Set.copyOf(everywhere);
        at = Map.copyOf(at);
        premises = Set.copyOf(premises);
        live = Set.copyOf(live);
        roleTitles = List.copyOf(roleTitles);
    }

    /** Nothing at all: what a new person may do. */
    public static Rights nothing() {
        return new Rights(Set.of(), Map.of(), Set.of(), Set.of(), List.of());
    }

    /** The reason why not; empty where they may. */
    public Optional<Refusal> refuse(Action<?> action, Optional<PremisesId> where) {
        boolean holds = switch (action.scope()) {
            case SELF -> true;
            case ANYWHERE -> holdsAnywhere(action.permission());
            case ORGANISATION -> everywhere.contains(action.permission());
            case PREMISES -> where.isPresent() && holdsAt(action.permission(), where.get());
            case OPERATOR -> false;
        };
        if (where.isPresent() && !sees(where.get())) {
            return Optional.of(new DoorRefusal.PremisesUnknown());
        }
        if (!holds) {
            return Optional.of(new DoorRefusal.NotAllowed());
        }
        return action.profession()
                .filter(needed -> !live.contains(needed))
                .map(needed -> new DoorRefusal.RegistrationNeeded(needed));
    }

    /** Whether the person has anything to do at these premises; to others they do not exist. */
    public boolean sees(PremisesId where) {
        return premises.contains(where) && (!everywhere.isEmpty() || at.containsKey(where));
    }

    public boolean holdsAt(String permission, PremisesId where) {
        return premises.contains(where)
                && (everywhere.contains(permission)
                        || at.getOrDefault(where, Set.of()).contains(permission));
    }

    public boolean holdsAnywhere(String permission) {
        return everywhere.contains(permission) || at.values().stream().anyMatch(held -> held.contains(permission));
    }
}
