package uk.co.pharmacyiq.inventory.cold;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Enters readings of a fridge: one by hand, many from a logger's file or a sensor. What was sent before is not taken twice. One
 * out of range begins an excursion, and the fridge's stock is set apart in the same transaction (MH-07).
 */
@Service
public class TakeReadings {

    public static final String PERMISSION = "stock.fridge-read";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_FRIDGE_RECORD";

    private static final Action<Taken> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Taken.class);

    private static final Duration FAST_CLOCKS = Duration.ofMinutes(2);
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    /** What a thermometer told at a moment. */
    public record Told(Instant at, Reading.Degrees degrees) {}

    /** At least one reading of one fridge. */
    public record Request(PremisesId premises, UUID fridge, Reading.Source source, List<Told> readings) {
        public Request {
            readings = readings.stream().sorted(Comparator.comparing(Told::at)).toList();
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("nothing was read");
            }
        }
    }

    /**
     * What became of them.
     *
     * @param taken how many are new
     * @param before how many were here before
     * @param out how many of the new ones are out of range
     * @param lots how many lots were set apart
     */
    public record Taken(int taken, int before, int out, int lots) {}

    private final UseCases useCases;
    private final FridgeStore fridges;
    private final ReadingStore readings;
    private final Excursions excursions;
    private final ColdSettings settings;

    TakeReadings(
            UseCases useCases,
            FridgeStore fridges,
            ReadingStore readings,
            Excursions excursions,
            ColdSettings settings) {
        this.useCases = useCases;
        this.fridges = fridges;
        this.readings = readings;
        this.excursions = excursions;
        this.settings = settings;
    }

    public Outcome<Taken> take(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("fridge", request.fridge()),
                work -> fridges.find(work, request.premises(), request.fridge())
                        .map(fridge -> take(work, fridge, request))
                        .orElseGet(() -> refused(ColdRefusal.UNKNOWN)));
    }

    private Outcome<Taken> take(Work work, Fridge fridge, Request request) {
        if (request.readings().getLast().at().isAfter(work.now().plus(FAST_CLOCKS))) {
            return refused(ColdRefusal.IN_FUTURE);
        }
        if (request.readings().getFirst().at().isBefore(work.now().minus(LONGEST_AGO))) {
            return refused(ColdRefusal.TOO_OLD);
        }
        var taken = add(work, fridge, request);
        if (taken.isEmpty() && request.source() == Reading.Source.HAND) {
            return refused(ColdRefusal.TAKEN_ALREADY);
        }
        var out = taken.stream().filter(Reading::isOut).toList();
        return excursions.begin(work, fridge, out).then(lots -> {
            work.about("fridge", fridge.id());
            work.note("fridge", fridge.name());
            work.note("readings", taken.size());
            work.note("out", out.size());
            work.note("lots", lots);
            return done(new Taken(taken.size(), request.readings().size() - taken.size(), out.size(), lots));
        });
    }

    private List<Reading> add(Work work, Fridge fridge, Request request) {
        var range = settings.range(work);
        var taken = new ArrayList<Reading>();
        for (var told : request.readings()) {
            var reading = new Reading(
                    TimeOrderedId.next(),
                    told.at(),
                    told.degrees(),
                    range,
                    new Reading.Entry(request.source(), work.person(), work.now()),
                    List.of());
            if (readings.add(work, fridge.id(), reading)) {
                taken.add(reading);
            }
        }
        return taken;
    }
}
