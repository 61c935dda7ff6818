package uk.co.pharmacyiq.inventory.spreading;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.expiring.AtRisk;
import uk.co.pharmacyiq.inventory.expiring.Expiring;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.wholesale.Wholesale;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows head office the stock of all premises, and what is worth moving before it expires. */
@Service
public class ViewSpread {

    public static final String PERMISSION = "stock.overview";

    private static final Action<View> ACTION =
            Action.looks("STOCK_SPREAD_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    private static final int DAYS_AHEAD = 180;

    /**
     * Something worth moving.
     *
     * @param why with the figures behind it
     */
    public record Suggestion(
            AtRisk risk,
            PremisesId from,
            String fromName,
            PremisesId to,
            String toName,
            Quantity quantity,
            Optional<Long> pence,
            String why) {}

    /** What premises hold and issue of a product, in words. */
    public record At(String premises, String held, String used) {}

    /** A product wherever it lies. */
    public record Product(DmdCode code, String name, List<At> premises) {}

    /** All of it. */
    public record View(List<Suggestion> suggestions, List<Product> products) {
        public View {
            suggestions = List.copyOf(suggestions);
            products = List.copyOf(products);
        }
    }

    private final UseCases useCases;
    private final SpreadStore store;
    private final Expiring expiring;
    private final Wholesale wholesale;
    private final Organisations organisation;

    ViewSpread(
            UseCases useCases, SpreadStore store, Expiring expiring, Wholesale wholesale, Organisations organisation) {
        this.useCases = useCases;
        this.store = store;
        this.expiring = expiring;
        this.wholesale = wholesale;
        this.organisation = organisation;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var names = new LinkedHashMap<PremisesId, String>();
            organisation.view(work).premises().forEach(one -> names.put(one.id(), one.name()));
            var rows = store.all(work);
            return done(new View(suggestions(work, names, rows), products(names, rows)));
        });
    }

    private List<Suggestion> suggestions(Work work, Map<PremisesId, String> names, List<SpreadStore.Row> rows) {
        var all = new HashMap<PremisesId, Map<DmdCode, Spread.There>>();
        rows.forEach(row -> all.computeIfAbsent(row.premises(), _ -> new HashMap<>())
                .put(row.product(), new Spread.There(row.held(), row.used())));
        all.keySet().retainAll(names.keySet());
        var atRisk = new ArrayList<Spread.Here>();
        names.keySet()
                .forEach(
                        premises -> expiring.atRisk(work, premises, work.today().plusDays(DAYS_AHEAD))
                                .forEach(risk -> atRisk.add(new Spread.Here(premises, risk))));
        return Spread.suggest(atRisk, all).stream()
                .filter(move -> mayGo(work, move))
                .map(move -> suggestion(move, names))
                .toList();
    }

    private boolean mayGo(Work work, Spread.Move move) {
        var product = move.from().risk().lot().product();
        return wholesale.may(work, move.from().premises(), move.to(), List.of(product)) instanceof Outcome.Done<?>;
    }

    private static Suggestion suggestion(Spread.Move move, Map<PremisesId, String> names) {
        var held = move.from().risk().held();
        var why = move.from().risk().why() + " There: "
                + new PackText(new Quantity(move.used()), held.packSize(), held.unit()).text() + " issued in 90 days, "
                + new PackText(new Quantity(move.held()), held.packSize(), held.unit()).text() + " in stock.";
        return new Suggestion(
                move.from().risk(),
                move.from().premises(),
                names.getOrDefault(move.from().premises(), ""),
                move.to(),
                names.getOrDefault(move.to(), ""),
                move.quantity(),
                move.pence(),
                why);
    }

    private static List<Product> products(Map<PremisesId, String> names, List<SpreadStore.Row> rows) {
        var byProduct = new LinkedHashMap<DmdCode, Product>();
        for (var row : rows) {
            var product =
                    byProduct.computeIfAbsent(row.product(), code -> new Product(code, row.name(), new ArrayList<>()));
            product.premises()
                    .add(new At(
                            names.getOrDefault(row.premises(), ""),
                            new PackText(new Quantity(row.held()), row.packSize(), row.unit()).text(),
                            new PackText(new Quantity(row.used()), row.packSize(), row.unit()).text()));
        }
        return List.copyOf(byProduct.values());
    }
}
