package uk.co.pharmacyiq.inventory.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.handover.Contents.Holding;
import uk.co.pharmacyiq.inventory.handover.Contents.Spot;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.tenancy.OpenBusiness;
import uk.co.pharmacyiq.work.Work;

/**
 * Takes all stock out of premises by one movement, and books it in elsewhere by another: batch by batch, place by place. Part of
 * the work of whoever hands over or takes over.
 */
@Component
public class StockHandOver implements OpenBusiness {

    private final Ledger ledger;
    private final Places places;
    private final HandOverStore store;
    private final Packs packs;

    StockHandOver(Ledger ledger, Places places, HandOverStore store, Packs packs) {
        this.ledger = ledger;
        this.places = places;
        this.store = store;
        this.packs = packs;
    }

    @Override
    public List<String> open(Work work, PremisesId premises) {
        var open = new ArrayList<String>();
        int transfers = store.openTransfers(work, premises);
        if (transfers > 0) {
            open.add("Stock on its way between your premises: " + transfers
                    + (transfers == 1 ? " transfer. Receive or reverse it." : " transfers. Receive or reverse them."));
        }
        long registered = packs.byCodes(work, store.products(work, premises)).values().stream()
                .filter(pack -> pack.schedule().registerRequired())
                .count();
        if (registered > 0) {
            open.add(
                    "Controlled drugs that belong in the register: " + registered
                            + (registered == 1 ? " product." : " products.")
                            + " Supply them to the other side on a requisition, with an entry in each register, and issue them here.");
        }
        return open;
    }

    /** Leaves nothing there; answers what was there. */
    public Contents takeOut(Work work, PremisesId premises, PersonId onWordOf) {
        var contents = read(work, premises);
        var spots = byCode(work, premises);
        var lines = contents.stock().stream()
                .map(each -> each.line(Optional.of(known(spots, each)), Optional.empty()))
                .toList();
        enter(work, premises, MovementKind.ADJUST, lines, onWordOf);
        return contents;
    }

    /** Puts everything where it was; afterwards the books say what the other side's said. */
    public void bringIn(Work work, PremisesId premises, Contents contents) {
        var spots = byCode(work, premises);
        for (var spot : contents.places()) {
            spots.computeIfAbsent(spot.code(), _ -> place(work, premises, spot));
        }
        contents.stock().forEach(each -> store.keep(work, each));
        var lines = contents.stock().stream()
                .map(each -> each.line(Optional.empty(), Optional.of(known(spots, each))))
                .toList();
        enter(work, premises, MovementKind.RECEIVE, lines, work.person());
        if (!counted(read(work, premises)).equals(counted(contents))) {
            throw new IllegalStateException("what was taken over is not what was handed over");
        }
    }

    private Contents read(Work work, PremisesId premises) {
        var spots = places.at(work, premises).stream()
                .map(place -> new Spot(place.code(), place.name(), place.kind().name()))
                .toList();
        return new Contents(spots, store.holdings(work, premises));
    }

    private Map<String, UUID> byCode(Work work, PremisesId premises) {
        var found = new LinkedHashMap<String, UUID>();
        places.at(work, premises).forEach(place -> found.put(place.code(), place.id()));
        return found;
    }

    private UUID place(Work work, PremisesId premises, Spot spot) {
        var kind = PlaceKind.valueOf(spot.kind());
        return kind.isAdded()
                ? places.add(work, premises, spot.code(), spot.name(), kind).id()
                : places.only(work, premises, kind).id();
    }

    private static UUID known(Map<String, UUID> spots, Holding holding) {
        return Optional.ofNullable(spots.get(holding.place()))
                .orElseThrow(() -> new IllegalStateException("stock at a place that is not there"));
    }

    private void enter(Work work, PremisesId premises, MovementKind kind, List<Line> lines, PersonId onWordOf) {
        if (!lines.isEmpty()) {
            var why = Optional.of(new Why(Reason.HANDED_OVER, ""));
            ledger.enter(work, Movement.of(kind, premises, lines, why, work.now()), onWordOf);
        }
    }

    /** Every batch with its quantity, wherever it stands. */
    private static List<String> counted(Contents contents) {
        return contents.stock().stream().map(Holding::counted).sorted().toList();
    }
}
