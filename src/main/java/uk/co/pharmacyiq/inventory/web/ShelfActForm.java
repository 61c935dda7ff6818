package uk.co.pharmacyiq.inventory.web;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** Shows and answers the forms of the acts on one batch at one place. */
@Component
class ShelfActForm {

    private static final Set<String> VISIBLE = Set.of("quantity", "to", "direction", "reason", "note", "occurredAt");

    private final StockDesk desk;
    private final StockLook look;

    ShelfActForm(StockDesk desk, StockLook look) {
        this.desk = desk;
        this.look = look;
    }

    View show(Here here, ShelfAct act, Fields fields) {
        return desk.show("shelfAct", page(here, act, StockForm.fresh(fields), fields));
    }

    /** Asks for the act; leads to the product when it is done, and shows the form again when it is not. */
    <Q> View send(Here here, ShelfAct act, Fields fields, Outcome<Q> read, Function<Q, Outcome<Posted>> ask) {
        return switch (desk.ask(here, act.act(), read, ask)) {
            case Done<Posted>(var posted) ->
                desk.redirect(
                        here.path("stock/products/")
                                + posted.lines().getFirst().lot().product(),
                        act.done());
            case Refused<Posted>(var reason) -> again(here, act, fields, reason);
        };
    }

    private View again(Here here, ShelfAct act, Fields fields, Refusal reason) {
        return desk.again(reason, "shelfAct", page(here, act, StockForm.refused(fields, reason, VISIBLE), fields));
    }

    private ShelfActPage page(Here here, ShelfAct act, StockForm form, Fields fields) {
        var view = fields.text("product") != null
                        && look.product(here, fields) instanceof Done<ViewProductStock.View>(var found)
                ? found
                : null;
        return new ShelfActPage(here, act, form, view, view == null ? null : batch(here, view, fields));
    }

    private static @Nullable BatchRow batch(Here here, ViewProductStock.View view, Fields fields) {
        var expiry = Expiry.parse(fields.shown("expiry"));
        return view.holdings().stream()
                .filter(row -> row.lot().batch().value().equals(fields.shown("batch"))
                        && expiry.filter(row.lot().expiry()::equals).isPresent()
                        && row.place().toString().equals(fields.shown("from")))
                .map(row -> new BatchRow(row, here.today()))
                .findFirst()
                .orElse(null);
    }
}
