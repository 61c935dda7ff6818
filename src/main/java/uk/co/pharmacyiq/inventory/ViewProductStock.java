package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows one product at one premises: its batches, where they are, and what happened to it lately. */
@Service
public class ViewProductStock {

    public static final String PERMISSION = "stock.find";

    private static final Action<View> ACTION =
            Action.looks("STOCK_VIEW_PRODUCT", PERMISSION, Action.Scope.PREMISES, View.class);

    private static final int LATELY = 50;

    /** A movement in one line. */
    public record Happened(
            UUID movement, MovementKind kind, Instant occurredAt, Instant recordedAt, List<Line> lines) {}

    /** A product with its batches and latest movements. */
    public record View(Pack pack, List<FindStock.Row> holdings, List<Happened> movements, List<Place> places) {
        public View {
            holdings = List.copyOf(holdings);
            movements = List.copyOf(movements);
            places = List.copyOf(places);
        }
    }

    private final UseCases useCases;
    private final ReportStore store;
    private final FindStock findStock;
    private final Packs packs;
    private final Places places;

    ViewProductStock(UseCases useCases, ReportStore store, FindStock findStock, Packs packs, Places places) {
        this.useCases = useCases;
        this.store = store;
        this.findStock = findStock;
        this.packs = packs;
        this.places = places;
    }

    public Outcome<View> view(Actor actor, PremisesId premises, DmdCode product) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("product", product),
                work -> packs.byCode(work, product)
                        .<Outcome<View>>map(pack -> done(new View(
                                pack,
                                findStock.rows(
                                        work, FindStock.Request.all(premises).of(product)),
                                store.movementsOf(work, premises, product, Optional.empty(), LATELY).stream()
                                        .map(entry -> new Happened(
                                                entry.id(),
                                                entry.kind(),
                                                entry.occurredAt(),
                                                entry.recordedAt(),
                                                store.lines(work, entry.id())))
                                        .toList(),
                                places.at(work, premises))))
                        .orElseGet(() -> refused(StockRefusal.Plain.PRODUCT_UNKNOWN)));
    }
}
