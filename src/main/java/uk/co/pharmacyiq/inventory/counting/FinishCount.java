package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Finishes a count. What nobody counted stays due; what differs must have been decided about. */
@Service
public class FinishCount {

    public static final String PERMISSION = "stock.count";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_COUNT_FINISH";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** The sheet. */
    public record Request(PremisesId premises, UUID count) {}

    private final UseCases useCases;
    private final CountSheets sheets;
    private final CountStore store;

    FinishCount(UseCases useCases, CountSheets sheets, CountStore store) {
        this.useCases = useCases;
        this.sheets = sheets;
        this.store = store;
    }

    /** Answers the sheet. */
    public Outcome<UUID> finish(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("count", request.count()),
                work -> sheets.open(work, request.premises(), request.count()).then(sheet -> {
                    if (sheet.lines().stream().anyMatch(Sheet.Line::open)) {
                        return refused(CountRefusal.OPEN_DIFFERENCES);
                    }
                    store.finish(work, sheet.id());
                    work.note("place", sheet.place().name());
                    work.note(
                            "left",
                            sheet.lines().stream().filter(Sheet.Line::toCount).count());
                    return done(sheet.id());
                }));
    }
}
