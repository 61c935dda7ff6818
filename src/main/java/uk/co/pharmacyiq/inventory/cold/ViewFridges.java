package uk.co.pharmacyiq.inventory.cold;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows fridges with their last readings, the days on which one was not read, and what was out of range. */
@Service
public class ViewFridges {

    public static final String PERMISSION = "stock.fridges";

    private static final Action<Listing> LIST =
            Action.looks("STOCK_FRIDGE_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);

    private static final Action<View> VIEW =
            Action.looks("STOCK_FRIDGE_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    private static final Duration SHOWN = Duration.ofDays(31);

    /** The fridges of premises, by name. */
    public record Listing(List<State> fridges, ColdRange range, Instant now) {}

    /**
     * How a fridge is.
     *
     * @param readToday whether it was read today
     * @param trades whether today is a day on which it is read
     * @param missedToday whether the pharmacy closed today without a reading
     * @param missed the days on which the pharmacy closed without a reading
     */
    public record State(
            Fridge fridge,
            Optional<Reading> last,
            boolean readToday,
            boolean trades,
            boolean missedToday,
            List<LocalDate> missed,
            List<Excursion> excursions) {

        /** Whether lots wait for a pharmacist's decision. */
        public boolean isUndecided() {
            return excursions.stream().anyMatch(Excursion::isUndecided);
        }
    }

    /** One fridge with the readings of the last month. */
    public record View(
            State state, List<Reading> readings, ColdRange range, Map<PersonId, String> people, Instant now) {}

    private final UseCases useCases;
    private final ColdBooks books;
    private final ColdSettings settings;
    private final PeopleNames people;

    ViewFridges(UseCases useCases, ColdBooks books, ColdSettings settings, PeopleNames people) {
        this.useCases = useCases;
        this.books = books;
        this.settings = settings;
        this.people = people;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(actor, LIST, Target.at(premises), work -> {
            var states = books.fridges().at(work, premises).stream()
                    .map(fridge -> state(work, fridge, readings(work, fridge)))
                    .toList();
            return done(new Listing(states, settings.range(work), work.now()));
        });
    }

    public Outcome<View> view(Actor actor, PremisesId premises, UUID id) {
        return useCases.perform(actor, VIEW, Target.at(premises).about("fridge", id), work -> {
            var found = books.fridges().find(work, premises, id);
            if (found.isEmpty()) {
                return refused(ColdRefusal.UNKNOWN);
            }
            work.note("fridge", found.get().name());
            var readings = readings(work, found.get());
            return done(new View(
                    state(work, found.get(), readings),
                    readings,
                    settings.range(work),
                    people.names(work),
                    work.now()));
        });
    }

    private List<Reading> readings(Work work, Fridge fridge) {
        return books.readings().since(work, fridge.id(), work.now().minus(SHOWN));
    }

    private State state(Work work, Fridge fridge, List<Reading> readings) {
        var days = settings.days(work);
        var read = readings.stream().map(Reading::takenAt).collect(Collectors.toSet());
        var missed = days.missed(fridge.since(), read, work.now());
        return new State(
                fridge,
                readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast()),
                read.stream()
                        .anyMatch(at -> LocalDate.ofInstant(at, LondonTime.ZONE).equals(work.today())),
                days.trades(work.today()),
                missed.contains(work.today()),
                missed,
                books.excursions().of(work, fridge.id()));
    }
}
