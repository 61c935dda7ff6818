package uk.co.pharmacyiq.work;

import java.time.Instant;
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
 * @param held the permissions, by where they are held
 * @param surroundings the organisation they are in
 * @param live the professions whose register lists this person now
 * @param goodUntil when something of it begins or ends by its date
 */
public record Rights(Held held, Surroundings surroundings, Set<Profession> live, Instant goodUntil) {

    /** What patients ask of the organisation that kept their data is answered for as long as it keeps them. */
    private static final String REQUESTS_OF_PATIENTS = "rights.";

    public Rights {
        live = Set.copyOf(live);
    }

    /** Rights that no date changes. */
    public Rights(Held held, Surroundings surroundings, Set<Profession> live) {
        this(held, surroundings, live, Instant.MAX);
    }

    /**
     * Permissions by where they are held.
     *
     * @param everywhere in the whole organisation
     * @param at at single premises
     * @param roleTitles the roles they come from, in words
     */
    public record Held(Set<String> everywhere, Map<PremisesId, Set<String>> at, List<String> roleTitles) {

        public Held {
            everywhere = Set.copyOf(everywhere);
            at = Map.copyOf(at);
            roleTitles = List.copyOf(roleTitles);
        }
    }

    /**
     * The organisation around a person.
     *
     * @param premises every premises of it, by name, so that an unknown one and a foreign one are told apart by nobody
     * @param warnings what the person must be told on every page
     * @param closed what is closed to everybody of the organisation, whatever they hold
     * @param handedOver premises that are another organisation's now: what was done there can be looked at, nothing more is
     *     done
     */
    public record Surroundings(
            String organisationName,
            Map<PremisesId, String> premises,
            List<String> warnings,
            List<Closed> closed,
            Set<PremisesId> handedOver) {

        public Surroundings {
            premises = Map.copyOf(premises);
            warnings = List.copyOf(warnings);
            closed = List.copyOf(closed);
            handedOver = Set.copyOf(handedOver);
        }

        /** Surroundings in which nothing is closed. */
        public Surroundings(String organisationName, Map<PremisesId, String> premises, List<String> warnings) {
            this(organisationName, premises, warnings, List.of(), Set.of());
        }

        public Surroundings warning(List<String> others) {
            return new Surroundings(organisationName, premises, others, closed, handedOver);
        }
    }

    /**
     * Permissions that nobody of an organisation can use for now.
     *
     * @param families what their names begin with: {@code patients.}
     * @param why what whoever asks is told
     */
    public record Closed(Set<String> families, DoorRefusal.Withheld why) {

        public Closed {
            families = Set.copyOf(families);
        }

        boolean covers(String permission) {
            return families.stream().anyMatch(permission::startsWith);
        }
    }

    /** Nothing at all: what a new person may do. */
    public static Rights nothing() {
        return new Rights(new Held(Set.of(), Map.of(), List.of()), new Surroundings("", Map.of(), List.of()), Set.of());
    }

    /** The reason why not; empty where they may. */
    public Optional<Refusal> refuse(Action<?> action, Optional<PremisesId> where) {
        var withheld = withheld(action.permission());
        if (withheld.isPresent()) {
            return Optional.of(withheld.get());
        }
        if (where.isPresent() && !sees(where.get())) {
            return Optional.of(new DoorRefusal.PremisesUnknown());
        }
        if (!holds(action, where)) {
            return Optional.of(new DoorRefusal.NotAllowed());
        }
        if (action.kind() == Action.Kind.CHANGES
                && where.filter(surroundings.handedOver()::contains).isPresent()
                && !action.permission().startsWith(REQUESTS_OF_PATIENTS)) {
            return Optional.of(new DoorRefusal.HandedOver());
        }
        return action.profession()
                .filter(needed -> !live.contains(needed))
                .map(needed -> new DoorRefusal.RegistrationNeeded(needed));
    }

    /** Why nobody of the organisation can use a permission for now; empty where it is open to whoever holds it. */
    public Optional<DoorRefusal.Withheld> withheld(String permission) {
        return surroundings.closed().stream()
                .filter(closed -> closed.covers(permission))
                .map(Closed::why)
                .map(why -> holdsAnywhere(why.permission()) ? why : why.toldOnly())
                .findFirst();
    }

    private boolean holds(Action<?> action, Optional<PremisesId> where) {
        return switch (action.scope()) {
            case SELF -> true;
            case ANYWHERE -> holdsAnywhere(action.permission());
            case ORGANISATION -> held.everywhere().contains(action.permission());
            case PREMISES -> where.isPresent() && holdsAt(action.permission(), where.get());
            case OPERATOR -> false;
        };
    }

    /** Whether the person has anything to do at these premises; to others they do not exist. */
    public boolean sees(PremisesId where) {
        return surroundings.premises().containsKey(where)
                && (!held.everywhere().isEmpty() || held.at().containsKey(where));
    }

    public boolean holdsAt(String permission, PremisesId where) {
        return surroundings.premises().containsKey(where)
                && withheld(permission).isEmpty()
                && (held.everywhere().contains(permission)
                        || held.at().getOrDefault(where, Set.of()).contains(permission));
    }

    public boolean holdsAnywhere(String permission) {
        return withheld(permission).isEmpty()
                && (held.everywhere().contains(permission)
                        || held.at().values().stream().anyMatch(permissions -> permissions.contains(permission)));
    }
}
