package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Accepts differences of a count, each with its reason: the books are corrected by what was found, whatever has moved since.
 * Above a value it takes a second person.
 */
@Service
public class SettleCount implements TwoPersonAct<SettleCount.Request> {

    public static final String PERMISSION = "stock.adjust";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_COUNT_SETTLE";

    private static final Action<Settled> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Settled.class);

    /** A difference that is accepted, by its counting, and why it is. */
    public record Item(UUID entry, Why why) {}

    /** Differences of one sheet, at least one. */
    public record Request(PremisesId premises, UUID count, List<Item> items) {
        public Request {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("nothing to accept");
            }
        }
    }

    /** The movements by which the books were corrected. */
    public record Settled(List<UUID> movements) {
        public Settled {
            movements = List.copyOf(movements);
        }
    }

    private final UseCases useCases;
    private final CountSheets sheets;
    private final Correcting correcting;
    private final CountStore store;

    SettleCount(UseCases useCases, CountSheets sheets, Correcting correcting, CountStore store) {
        this.useCases = useCases;
        this.sheets = sheets;
        this.correcting = correcting;
        this.store = store;
    }

    public Outcome<Settled> settle(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("count", request.count()),
                work -> settle(work, request, false));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Request> asked() {
        return Request.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Request asked) {
        return settle(work, asked, true);
    }

    private Outcome<Settled> settle(Work work, Request request, boolean agreed) {
        return sheets.open(work, request.premises(), request.count()).then(first -> {
            store.lockPlace(work, first.place().id());
            return sheets.open(work, request.premises(), request.count())
                    .then(sheet -> settle(work, request, sheet, agreed));
        });
    }

    private Outcome<Settled> settle(Work work, Request request, Sheet sheet, boolean agreed) {
        var movements = new ArrayList<UUID>();
        var lines = new ArrayList<Sheet.Line>();
        for (var item : request.items()) {
            var line = sheet.counted(item.entry());
            if (line.isEmpty()) {
                return refused(CountRefusal.ENTRY_UNKNOWN);
            }
            switch (correcting.correct(work, sheet, line.get(), item)) {
                case Outcome.Done<UUID>(var movement) -> movements.add(movement);
                case Outcome.Refused<UUID>(var reason) -> {
                    return refused(reason);
                }
            }
            lines.add(line.get());
        }
        var words = correcting.words(sheet, lines);
        work.about("count", sheet.id());
        work.note("settled", words);
        return agreed || !correcting.isMuch(work, lines)
                ? done(new Settled(movements))
                : refused(SecondPerson.Awaited.of(this, request, "Correct the books after a count at " + words));
    }
}
