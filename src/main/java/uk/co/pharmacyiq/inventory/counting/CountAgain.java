package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Asks for a batch to be counted again; the counting that was doubted stays on file. */
@Service
public class CountAgain {

    public static final String PERMISSION = "stock.adjust";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_COUNT_AGAIN";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** The counting that is doubted. */
    public record Request(PremisesId premises, UUID count, UUID entry) {}

    private final UseCases useCases;
    private final CountSheets sheets;
    private final CountStore store;

    CountAgain(UseCases useCases, CountSheets sheets, CountStore store) {
        this.useCases = useCases;
        this.sheets = sheets;
        this.store = store;
    }

    /** Answers the counting. */
    public Outcome<UUID> again(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("count", request.count()),
                work -> sheets.open(work, request.premises(), request.count()).then(sheet -> {
                    var line = sheet.counted(request.entry());
                    if (line.isEmpty()) {
                        return refused(CountRefusal.ENTRY_UNKNOWN);
                    }
                    work.note(
                            "again",
                            line.get().name() + ", batch "
                                    + line.get().lot().batch().value());
                    return store.decide(work, request.entry(), "AGAIN", Optional.empty())
                            ? done(request.entry())
                            : refused(CountRefusal.DECIDED);
                }));
    }
}
