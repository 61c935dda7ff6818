package uk.co.pharmacyiq.access.elevation;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Lends somebody, for an hour and at one premises, what keeps supply going. They say why and show that it is them; those who
 * watch over it are told at once; and what is a profession's act stays with those whose register lists them.
 */
@Service
public class BreakGlass {

    public static final String PERMISSION = "access.break-glass";

    /** The name of the act on the record. */
    public static final String ACT = "GLASS_BREAK";

    /** What it is called beside somebody's roles while it lasts. */
    public static final String TITLE = "Break-glass";

    private static final Duration LONGEST = Duration.ofMinutes(60);

    private static final Action<Elevation> BREAK = Action.changes(
                    ACT, PERMISSION, Action.Scope.ANYWHERE, Elevation.class)
            .afterProof();

    private static final Action<Boolean> END =
            Action.changes("GLASS_MEND", PERMISSION, Action.Scope.ANYWHERE, Boolean.class);

    /** Where, and why. */
    public record Request(PremisesId premises, String reason) {}

    private final UseCases useCases;
    private final ElevationStore elevations;
    private final People people;
    private final Watchers watchers;

    BreakGlass(UseCases useCases, ElevationStore elevations, People people, Watchers watchers) {
        this.useCases = useCases;
        this.elevations = elevations;
        this.people = people;
        this.watchers = watchers;
    }

    public Outcome<Elevation> begin(Actor.Person actor, Request request) {
        var premises = useCases.rights(actor).surroundings().premises();
        return useCases.perform(actor, BREAK, Target.of("premises", request.premises()), work -> {
            var name = Optional.ofNullable(premises.get(request.premises()));
            return name.isEmpty() ? refused(ElevationRefusal.PREMISES_UNKNOWN) : begin(work, request, name.get());
        });
    }

    private Outcome<Elevation> begin(Work work, Request request, String premises) {
        // Locks the person as well: of two presses at once the second finds the first.
        people.bumpRights(work, work.person());
        if (elevations.of(work, work.person()).isPresent()) {
            return refused(ElevationRefusal.OPEN_ALREADY);
        }
        var elevation = new Elevation(
                TimeOrderedId.next(),
                work.person(),
                request.premises(),
                request.reason(),
                work.now(),
                work.now().plus(LONGEST),
                work.eventId(),
                Optional.empty(),
                Optional.empty());
        elevations.add(work, elevation);
        int told = watchers.tell(work, premises, elevation.until());
        work.note("elevation", elevation.id());
        work.note("reason", request.reason());
        work.note("premises", premises);
        work.note("until", LondonTime.time(elevation.until()));
        work.note("told", told);
        return done(elevation);
    }

    /** Ends it before the hour is over. */
    public Outcome<Boolean> end(Actor.Person actor) {
        return useCases.perform(actor, END, Target.none(), work -> {
            if (!elevations.end(work, work.person())) {
                return refused(ElevationRefusal.NOT_OPEN);
            }
            people.bumpRights(work, work.person());
            work.about("person", work.person());
            return done(true);
        });
    }
}
