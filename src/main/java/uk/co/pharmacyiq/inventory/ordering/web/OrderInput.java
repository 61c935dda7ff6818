package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ordering.ChangeDraft;
import uk.co.pharmacyiq.inventory.ordering.DraftOrders;
import uk.co.pharmacyiq.inventory.ordering.EndOrder;
import uk.co.pharmacyiq.inventory.ordering.PlaceOrder;
import uk.co.pharmacyiq.inventory.ordering.proposal.KeepReorderRule;
import uk.co.pharmacyiq.inventory.ordering.proposal.ReorderRule;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;

/** Reads orders, from forms and from JSON alike. */
final class OrderInput {

    private static final String PACKS = "Enter whole packs: 0 to 100,000.";

    private OrderInput() {}

    /** A part that is read once the whole form is. */
    private record PartRead(Read<UUID> supplier, Read<DmdCode> product, Read<Long> packs) {
        DraftOrders.Part value() {
            return new DraftOrders.Part(supplier.value(), product.value(), packs.value());
        }
    }

    static Outcome<DraftOrders.Request> draft(Fields fields, PremisesId premises) {
        var parts = fields.each("lines").stream()
                .filter(line -> !"0".equals(line.text("packs")))
                .map(line -> new PartRead(
                        line.need("supplierId", TimeOrderedId::parse, "Choose a supplier."),
                        line.need("product", DmdCode::parse, "Scan the pack, or choose the product from the list."),
                        packs(line)))
                .toList();
        if (parts.isEmpty()) {
            fields.refuse("lines", "Order at least one pack of something.");
        }
        return fields.finish(() -> new DraftOrders.Request(
                premises, parts.stream().map(PartRead::value).toList()));
    }

    /** The same as a form carries it: each line's choice is a supplier and a product. */
    static Outcome<DraftOrders.Request> draftOfForm(Fields fields, PremisesId premises) {
        var choices = new ArrayList<Read<DraftOrders.Part>>();
        var packs = new ArrayList<Read<Long>>();
        fields.each("lines").stream()
                .filter(line -> !"0".equals(line.text("packs")))
                .forEach(line -> {
                    choices.add(line.need("choice", OrderInput::choice, "Choose a supplier."));
                    packs.add(packs(line));
                });
        if (choices.isEmpty()) {
            fields.refuse("lines", "Order at least one pack of something.");
        }
        return fields.finish(() -> {
            var parts = new ArrayList<DraftOrders.Part>();
            for (int i = 0; i < choices.size(); i++) {
                var chosen = choices.get(i).value();
                parts.add(new DraftOrders.Part(
                        chosen.supplier(), chosen.product(), packs.get(i).value()));
            }
            return new DraftOrders.Request(premises, parts);
        });
    }

    private static Optional<DraftOrders.Part> choice(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : TimeOrderedId.parse(text.substring(0, space))
                        .flatMap(supplier -> DmdCode.parse(text.substring(space + 1))
                                .map(product -> new DraftOrders.Part(supplier, product, 0)));
    }

    static Outcome<ChangeDraft.Request> change(Fields fields, PremisesId premises, UUID order) {
        var version = version(fields);
        var packs = new LinkedHashMap<Integer, Read<Long>>();
        for (var line : fields.each("lines")) {
            var number = line.need("line", OrderInput::number, "Open the order again, then make your change.");
            packs.put(number.orElse(0), packs(line));
        }
        var product = fields.optional("product", DmdCode::parse, "Scan the pack, or choose the product from the list.");
        var more = fields.text("product") == null ? Optional.<Read<Long>>empty() : Optional.of(packs(fields));
        return fields.finish(() -> {
            Map<Integer, Long> read = new LinkedHashMap<>();
            packs.forEach((number, each) -> read.put(number, each.value()));
            return new ChangeDraft.Request(
                    premises,
                    order,
                    version.value(),
                    read,
                    product.value()
                            .map(code -> new ChangeDraft.More(
                                    code, more.orElseThrow().value())));
        });
    }

    static Outcome<PlaceOrder.Request> asRead(Fields fields, PremisesId premises, UUID order) {
        var version = version(fields);
        return fields.finish(() -> new PlaceOrder.Request(premises, order, version.value()));
    }

    static Read<EndOrder.End> step(Fields fields) {
        return fields.need("step", EndOrder.End::parse, "Choose take-back, cancel or close.");
    }

    static Outcome<KeepReorderRule.Request> rule(Fields fields, PremisesId premises, DmdCode product) {
        var method = fields.need("method", ReorderRule.Method::parse, "Choose usage, replace, fixed or never.");
        var least = amount(fields, "least");
        var most = amount(fields, "most");
        boolean byItself = "true".equals(fields.text("byItself"));
        return fields.finish(() -> new KeepReorderRule.Request(
                premises,
                product,
                new ReorderRule(
                        method.value(),
                        least.value().orElse(Quantity.ZERO),
                        most.value().orElse(Quantity.ZERO),
                        byItself)));
    }

    private static Read<Optional<Quantity>> amount(Fields fields, String name) {
        return fields.optional(name, Quantity::parse, "Enter how much, in single units such as tablets or ml.");
    }

    private static Read<Integer> version(Fields fields) {
        return fields.need("version", OrderInput::number, "Open the order again, then make your change.");
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Read<Long> packs(Fields fields) {
        return fields.need(
                "packs",
                text -> text.matches("[0-9]{1,6}")
                        ? Optional.of(Long.valueOf(text)).filter(packs -> packs <= 100_000)
                        : Optional.empty(),
                PACKS);
    }
}
