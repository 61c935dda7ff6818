package uk.co.pharmacyiq.access.elevation;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Looks at each use of break-glass afterwards, and says whether it was right. Nobody reviews their own. */
@Service
public class ReviewElevations {

    public static final String PERMISSION = "access.break-glass-review";

    /** The name of the act on the record. */
    public static final String ACT = "GLASS_REVIEW";

    private static final Action<Uses> LIST =
            Action.looks("GLASS_USES_LIST", PERMISSION, Action.Scope.ANYWHERE, Uses.class);

    private static final Action<Integer> WAITING =
            Action.looks("GLASS_WAITING_VIEW", PERMISSION, Action.Scope.ANYWHERE, Integer.class);

    private static final Action<UUID> REVIEW = Action.changes(ACT, PERMISSION, Action.Scope.ANYWHERE, UUID.class);

    /** The uses, those not yet reviewed first. */
    public record Uses(List<Elevation> uses, Map<PersonId, String> people, Map<PremisesId, String> premises) {}

    private final UseCases useCases;
    private final ElevationStore elevations;
    private final People people;

    ReviewElevations(UseCases useCases, ElevationStore elevations, People people) {
        this.useCases = useCases;
        this.elevations = elevations;
        this.people = people;
    }

    public Outcome<Uses> uses(Actor.Person actor) {
        var premises = useCases.rights(actor).surroundings().premises();
        return useCases.perform(
                actor,
                LIST,
                Target.none(),
                work -> done(new Uses(elevations.latest(work), people.names(work), premises)));
    }

    /** How many wait for this person's review. */
    public Outcome<Integer> waiting(Actor.Person actor) {
        return useCases.perform(actor, WAITING, Target.none(), work -> done(elevations.unreviewed(work)));
    }

    public Outcome<UUID> review(Actor.Person actor, UUID use, Elevation.Outcome outcome, String note) {
        return useCases.perform(actor, REVIEW, Target.of("elevation", use), work -> review(work, use, outcome, note));
    }

    private Outcome<UUID> review(Work work, UUID use, Elevation.Outcome outcome, String note) {
        var found = elevations.lock(work, use);
        if (found.isEmpty()) {
            return refused(ElevationRefusal.UNKNOWN);
        }
        if (people.sameHuman(work, work.person(), found.get().person())) {
            return refused(ElevationRefusal.OWN);
        }
        if (!elevations.review(work, use, outcome, note)) {
            return refused(ElevationRefusal.REVIEWED);
        }
        work.concerning(found.get().person().value());
        work.note("person", found.get().person());
        work.note("outcome", outcome.title());
        work.note("note", note);
        return done(use);
    }
}
