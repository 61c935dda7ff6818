package uk.co.pharmacyiq.inventory.cold;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Writes beneath a reading what was wrong with it, or what was done. The reading stays as it was entered. */
@Service
public class NoteReading {

    public static final String PERMISSION = TakeReadings.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_FRIDGE_NOTE";

    private static final Action<Boolean> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Boolean.class);

    /** What is written beneath which reading. */
    public record Request(PremisesId premises, UUID fridge, UUID reading, String text) {}

    private final UseCases useCases;
    private final FridgeStore fridges;
    private final ReadingStore readings;

    NoteReading(UseCases useCases, FridgeStore fridges, ReadingStore readings) {
        this.useCases = useCases;
        this.fridges = fridges;
        this.readings = readings;
    }

    public Outcome<Boolean> note(Actor actor, Request request) {
        return useCases.perform(
                actor, ACTION, Target.at(request.premises()).about("fridge", request.fridge()), work -> {
                    var fridge = fridges.find(work, request.premises(), request.fridge());
                    if (fridge.isEmpty()) {
                        return refused(ColdRefusal.UNKNOWN);
                    }
                    work.note("fridge", fridge.get().name());
                    return readings.note(
                                    work, request.fridge(), request.reading(), TimeOrderedId.next(), request.text())
                            ? done(true)
                            : refused(ColdRefusal.READING_UNKNOWN);
                });
    }
}
