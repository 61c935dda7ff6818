package uk.co.pharmacyiq.inventory.ordering.suppliers;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes in a supplier's price list, or a month's price concessions. Good rows are taken; of every other it says why not. */
@Service
public class ImportPrices {

    public static final String PERMISSION = KeepSuppliers.PERMISSION;

    /** The names of the acts on the record. */
    public static final String PRICES_ACT = "STOCK_PRICES_IMPORT";

    public static final String CONCESSIONS_ACT = "STOCK_CONCESSIONS_IMPORT";

    private static final Action<PriceReport> PRICES =
            Action.changes(PRICES_ACT, PERMISSION, Action.Scope.ORGANISATION, PriceReport.class);
    private static final Action<PriceReport> CONCESSIONS =
            Action.changes(CONCESSIONS_ACT, PERMISSION, Action.Scope.ORGANISATION, PriceReport.class);

    private final UseCases useCases;
    private final Suppliers suppliers;
    private final PriceListStore lists;
    private final Packs packs;

    ImportPrices(UseCases useCases, Suppliers suppliers, PriceListStore lists, Packs packs) {
        this.useCases = useCases;
        this.suppliers = suppliers;
        this.lists = lists;
        this.packs = packs;
    }

    public Outcome<PriceReport> prices(Actor actor, UUID supplier, String text) {
        return useCases.perform(
                actor,
                PRICES,
                Target.none().about("supplier", supplier),
                work -> suppliers
                        .find(work, supplier)
                        .map(found -> PriceTable.prices(text).then(table -> {
                            work.note("supplier", found.name());
                            return take(work, table, Optional.of(supplier), Packs.Terms::code);
                        }))
                        .orElseGet(() -> refused(SupplierRefusal.UNKNOWN)));
    }

    public Outcome<PriceReport> concessions(Actor actor, String text) {
        return useCases.perform(
                actor,
                CONCESSIONS,
                Target.none(),
                work -> PriceTable.concessions(text)
                        .then(table -> take(work, table, Optional.empty(), Packs.Terms::pack)));
    }

    private Outcome<PriceReport> take(
            Work work, PriceTable table, Optional<UUID> supplier, Function<Packs.Terms, DmdCode> meant) {
        var known = packs.terms(
                work, table.rows().stream().map(PriceTable.Row::product).toList());
        var wrong = new ArrayList<>(table.wrong());
        var rows = new ArrayList<PriceTable.Row>();
        for (var row : table.rows()) {
            var pack = known.get(row.product());
            if (pack == null) {
                wrong.add(new PriceReport.Wrong(
                        row.line(),
                        "product",
                        "The catalogue has no such pack. Check the code, or update the catalogue."));
            } else {
                rows.add(row.of(meant.apply(pack)));
            }
        }
        wrong.sort(Comparator.comparingInt(PriceReport.Wrong::line));
        write(work, rows, known, supplier, wrong.size());
        work.note("rows", rows.size());
        work.note("refused", wrong.size());
        return done(new PriceReport(rows.size(), List.copyOf(wrong)));
    }

    private void write(
            Work work,
            List<PriceTable.Row> rows,
            Map<DmdCode, Packs.Terms> known,
            Optional<UUID> supplier,
            int refused) {
        var list = TimeOrderedId.next();
        lists.list(work, list, supplier, rows.size(), refused);
        if (supplier.isPresent()) {
            lists.keep(work, known.values());
            lists.prices(work, supplier.get(), list, rows);
        } else {
            lists.concessions(work, list, rows);
        }
    }
}
