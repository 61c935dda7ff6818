package uk.co.pharmacyiq.inventory.ordering;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal.Choice;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal.Quote;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.inventory.ordering.proposal.Why;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** Puts lines on drafts: with what the pack costs there today, what the NHS pays, and which schedule it stands in. */
@Component
class NewLines {

    private final ProposeOrder market;
    private final Packs packs;
    private final Ledger ledger;
    private final OrderLineStore lines;

    NewLines(ProposeOrder market, Packs packs, Ledger ledger, OrderLineStore lines) {
        this.market = market;
        this.packs = packs;
        this.ledger = ledger;
        this.lines = lines;
    }

    /** So many packs, with the numbers that proposed them. */
    record Wanted(DmdCode product, long packs, Optional<Why> why) {}

    /** What is looked up once for all lines of a request. */
    record Catalogue(Map<DmdCode, Pack> packs, Map<DmdCode, Quote> quotes) {}

    Catalogue look(Work work, List<DmdCode> products) {
        return new Catalogue(packs.byCodes(work, products), market.quotes(work, products));
    }

    Outcome<OrderLine> add(Work work, UUID order, Supplier supplier, int number, Wanted wanted, Catalogue catalogue) {
        var pack = catalogue.packs().get(wanted.product());
        if (pack == null) {
            return refused(OrderRefusal.PRODUCT_UNKNOWN);
        }
        if (pack.discontinued()) {
            return refused(OrderRefusal.DISCONTINUED);
        }
        ledger.keep(work, List.of(pack));
        var level = pack.schedule().level();
        var line = new OrderLine(
                number,
                new OrderLine.Item(pack.code(), pack.name(), pack.packSize(), pack.unit()),
                wanted.packs(),
                cost(Optional.ofNullable(catalogue.quotes().get(wanted.product())), supplier),
                level,
                supplier.needsRequisition(level),
                new OrderLine.Reasons(wanted.why().map(Why::packs).orElse(0L), wanted.why()),
                Quantity.ZERO);
        lines.add(work, order, line);
        return done(line);
    }

    private static OrderLine.Cost cost(Optional<Quote> quote, Supplier supplier) {
        var price = quote.stream()
                .flatMap(found -> found.choices().stream())
                .filter(choice -> choice.supplier().equals(supplier.id()))
                .map(Choice::price)
                .findFirst();
        return quote.map(Quote::paid)
                .map(paid -> new OrderLine.Cost(price, paid.price(), paid.concession(), paid.tariff()))
                .orElseGet(() -> new OrderLine.Cost(price, Optional.empty(), false, ""));
    }
}
