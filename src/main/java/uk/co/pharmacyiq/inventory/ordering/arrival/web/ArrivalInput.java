package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ReceiveStock.Delivered;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ordering.arrival.Credit;
import uk.co.pharmacyiq.inventory.ordering.arrival.Discrepancy;
import uk.co.pharmacyiq.inventory.ordering.arrival.EnterInvoice;
import uk.co.pharmacyiq.inventory.ordering.arrival.ReceiveOrder;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads deliveries, invoices and credit notes, from forms and from JSON alike. */
final class ArrivalInput {

    private static final Set<String> REASONS = Set.of("SHORT", "OVER", "WRONG", "SHORT_DATED", "DAMAGED", "PRICE");

    private ArrivalInput() {}

    /** Each is read once the whole form is. */
    private record CameRead(Read<DmdCode> product, Read<BatchNumber> batch, Read<Expiry> expiry, Read<Quantity> units) {
        Delivered value() {
            return new Delivered(new Lot(product.value(), batch.value(), expiry.value()), units.value());
        }
    }

    private record ProblemRead(
            Read<Discrepancy.Kind> kind, Read<DmdCode> product, Read<Quantity> units, Read<Optional<String>> note) {
        Discrepancy value() {
            return new Discrepancy(
                    kind.value(), product.value(), units.value(), note.value().orElse(""), Optional.empty());
        }
    }

    private record PartRead(Read<Integer> line, Read<Long> packs, Read<Long> price) {
        EnterInvoice.Part value() {
            return new EnterInvoice.Part(line.value(), packs.value(), price.value());
        }
    }

    static Outcome<ReceiveOrder.Request> receipt(Fields fields, PremisesId premises, UUID order) {
        var came = fields.each("lines").stream().map(ArrivalInput::came).toList();
        var problems = fields.each("problems").stream()
                .filter(problem -> problem.text("kind") != null)
                .map(ArrivalInput::problem)
                .toList();
        boolean last = "true".equals(fields.text("last"));
        return fields.finish(() -> new ReceiveOrder.Request(
                premises,
                order,
                came.stream().map(CameRead::value).toList(),
                problems.stream().map(ProblemRead::value).toList(),
                last));
    }

    private static CameRead came(Fields line) {
        return new CameRead(
                product(line),
                line.need("batch", BatchNumber::parse, "Enter the batch number (LOT) as printed."),
                line.need("expiry", Expiry::parse, "Enter the expiry date as printed, for example 11/2027."),
                units(line));
    }

    private static ProblemRead problem(Fields line) {
        return new ProblemRead(
                line.need("kind", Discrepancy.Kind::parse, "Choose wrong, damaged or short-dated."),
                product(line),
                units(line),
                line.optional("note", text -> TypedText.line(text, 200), "Use at most 200 characters of plain text."));
    }

    static Outcome<EnterInvoice.Request> invoice(Fields fields, PremisesId premises, UUID order) {
        var number = number(fields);
        var dated = fields.need("dated", LondonTime::day, "Enter the date of the invoice as 2026-11-30.");
        List<PartRead> parts = fields.each("lines").stream()
                .filter(line -> line.text("packs") != null && !"0".equals(line.text("packs")))
                .map(line -> new PartRead(
                        line.need("line", ArrivalInput::whole, "Open the order again, then enter the invoice."),
                        line.need(
                                "packs",
                                text -> whole(text).map(Integer::longValue).filter(packs -> packs > 0),
                                "Enter whole packs as charged."),
                        line.need("price", Pounds::parse, "Enter the price of a pack in pounds, for example 12.50.")))
                .toList();
        return fields.finish(() -> new EnterInvoice.Request(
                premises,
                order,
                number.value(),
                dated.value(),
                parts.stream().map(PartRead::value).toList()));
    }

    static Read<String> reason(Fields fields) {
        return fields.need(
                "reason",
                text -> Optional.of(text.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .filter(REASONS::contains),
                "Choose short, over, wrong, short-dated, damaged or price.");
    }

    static Read<Long> amount(Fields fields) {
        return fields.need(
                "amount",
                text -> Pounds.parse(text).filter(pence -> pence > 0),
                "Enter the amount in pounds, for example 12.50.");
    }

    static Outcome<Credit.Note> note(Fields fields) {
        var number = number(fields);
        var amount = amount(fields);
        return fields.finish(() -> new Credit.Note(number.value(), amount.value()));
    }

    private static Read<String> number(Fields fields) {
        return fields.need(
                "number",
                text -> Optional.of(text).filter(typed -> typed.matches("[A-Za-z0-9/. -]{1,40}")),
                "Enter the number as printed: at most 40 letters, digits, spaces, points, slashes and hyphens.");
    }

    private static Read<DmdCode> product(Fields line) {
        return line.need("product", DmdCode::parse, "Scan the pack, or choose the product from the list.");
    }

    private static Read<Quantity> units(Fields line) {
        return line.need(
                "quantity",
                text -> Quantity.parse(text).filter(amount -> !amount.isZero()),
                "Enter how much, in single units such as tablets or ml, more than 0.");
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
