package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Enters what somebody counted of one batch. A batch that the books do not know there can be counted all the same. */
@Service
public class EnterCount {

    public static final String PERMISSION = "stock.count";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_COUNT_LINE";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /**
     * What was counted.
     *
     * @param packs whole packs
     * @param loose single units beside them
     * @param countedAt when; empty for now
     */
    public record Request(
            PremisesId premises, UUID count, Lot lot, long packs, Quantity loose, Optional<Instant> countedAt) {
        public Request {
            if (packs < 0 || packs > 99_999) {
                throw new IllegalArgumentException("not so many packs");
            }
        }
    }

    private final UseCases useCases;
    private final CountStore store;
    private final CountSheets sheets;
    private final Packs packs;
    private final Ledger ledger;

    EnterCount(UseCases useCases, CountStore store, CountSheets sheets, Packs packs, Ledger ledger) {
        this.useCases = useCases;
        this.store = store;
        this.sheets = sheets;
        this.packs = packs;
        this.ledger = ledger;
    }

    /** Answers the counting. */
    public Outcome<UUID> enter(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("count", request.count()),
                work -> sheets.open(work, request.premises(), request.count())
                        .then(sheet -> packs.byCode(work, request.lot().product())
                                .map(pack -> enter(work, request, pack))
                                .orElseGet(() -> refused(StockRefusal.Plain.PRODUCT_UNKNOWN))));
    }

    private Outcome<UUID> enter(Work work, Request request, Pack pack) {
        if (pack.schedule().registerRequired()) {
            return refused(CountRefusal.REGISTER_DRUG);
        }
        var units = pack.packSize()
                .value()
                .multiply(BigDecimal.valueOf(request.packs()))
                .add(request.loose().value());
        var counted = Quantity.parse(units.stripTrailingZeros().toPlainString());
        if (counted.isEmpty()) {
            return refused(CountRefusal.TOO_MUCH);
        }
        return ledger.when(work, request.countedAt()).then(at -> {
            ledger.keep(work, List.of(pack));
            work.note(
                    "counted",
                    new PackText(counted.get(), pack.packSize(), pack.unit()).text() + " of " + pack.name() + ", batch "
                            + request.lot().batch().value());
            return done(store.enter(
                    work,
                    request.count(),
                    TimeOrderedId.next(),
                    request.lot(),
                    new CountStore.Counting(counted.get(), at)));
        });
    }
}
