package uk.co.pharmacyiq.inventory.returning.web;

import java.time.LocalDate;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.inventory.returning.Cause;
import uk.co.pharmacyiq.inventory.returning.ReturnToSupplier;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what is sent about returns, from the form and from JSON alike. */
final class ReturnInput {

    private ReturnInput() {}

    /** A lot that is read once the whole form is. */
    private record Part(Read<DmdCode> product, Read<BatchNumber> batch, Read<Expiry> expiry, Read<Quantity> quantity) {

        static Part of(Fields line) {
            return new Part(
                    line.need("product", DmdCode::parse, "Choose a product from the list."),
                    line.need("batch", BatchNumber::parse, "Choose a batch from the list."),
                    line.need("expiry", Expiry::parse, "Enter the expiry date as printed, for example 11/2027."),
                    line.need(
                            "quantity",
                            text -> Quantity.parse(text).filter(amount -> !amount.isZero()),
                            "Enter how much, in single units such as tablets or ml, more than 0."));
        }

        ReturnToSupplier.Part value() {
            return new ReturnToSupplier.Part(new Lot(product.value(), batch.value(), expiry.value()), quantity.value());
        }
    }

    /** What comes from a patient goes nowhere: only from our own stock is anything sent back. */
    static Outcome<ReturnToSupplier.Request> sent(PremisesId premises, Fields fields, LocalDate today, boolean ticked) {
        if (fields.shown("source").strip().equals("patient")) {
            return Outcome.refused(StockRefusal.Plain.PATIENT_RETURN);
        }
        var lines = fields.each("lines").stream()
                .filter(line -> !ticked || line.text("take") != null)
                .toList();
        if (lines.isEmpty()) {
            fields.refuse("lines", "Choose at least one batch that goes back.");
        }
        var parts = lines.stream().map(Part::of).toList();
        var supplier = fields.need("supplier", TimeOrderedId::parse, "Choose the supplier it goes back to.");
        var cause = fields.need("reason", Cause::parse, "Choose why: short-dated, wrong, damaged, recalled or over.");
        var number = fields.optional(
                "authorisation",
                text -> Optional.of(text).filter(typed -> typed.matches("[A-Za-z0-9/. -]{1,40}")),
                "Enter the number as the supplier gave it: at most 40 letters, digits, spaces, points, slashes and hyphens.");
        var collected = fields.optional("collectedOn", LondonTime::day, "Enter a day, for example 2026-11-22.");
        var order = fields.optional("order", TimeOrderedId::parse, "Choose an order from the list, or none.");
        var credit = fields.optional(
                "credit",
                text -> Pounds.parse(text).filter(pence -> pence > 0),
                "Enter the amount in pounds, for example 12.50, or leave it empty.");
        return fields.finish(() -> new ReturnToSupplier.Request(
                premises,
                parts.stream().map(Part::value).toList(),
                supplier.value(),
                cause.value(),
                number.value(),
                collected.value().orElse(today),
                order.value(),
                credit.value()));
    }
}
