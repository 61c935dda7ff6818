package uk.co.pharmacyiq.inventory.opening.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.opening.OpenRegister;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;

/** Reads what was counted, from the form and from JSON alike. */
final class OpeningInput {

    private OpeningInput() {}

    /** What was counted of a lot, as it is sent. */
    record CountedBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity) {}

    /** What was counted of one drug, strength and form, as it is sent. */
    record OpeningBody(@Nullable List<CountedBody> lines) {}

    private record Line(Read<DmdCode> product, Read<BatchNumber> batch, Read<Expiry> expiry, Read<Quantity> quantity) {

        static Line of(Fields fields) {
            return new Line(
                    fields.need("product", DmdCode::parse, "Enter the dm+d code of the pack, as Medicines shows it."),
                    fields.need("batch", BatchNumber::parse, "Enter the batch number (LOT) as printed."),
                    fields.need("expiry", Expiry::parse, "Enter the expiry date as printed, for example 11/2027."),
                    fields.need(
                            "quantity",
                            Quantity::parse,
                            "Enter how much you counted, in single units such as tablets or ml; 0 where there is none."));
        }

        OpenRegister.Counted value() {
            return new OpenRegister.Counted(new Lot(product.value(), batch.value(), expiry.value()), quantity.value());
        }
    }

    static Outcome<OpenRegister.Request> read(Fields fields, PremisesId premises, PersonId who) {
        var filled = fields.each("lines").stream()
                .filter(line ->
                        line.text("product") != null || line.text("batch") != null || line.text("quantity") != null)
                .toList();
        if (filled.isEmpty()) {
            fields.refuse("lines[0].product", "Enter at least one pack that you counted.");
        }
        var lines = filled.stream().map(Line::of).toList();
        return fields.finish(() -> new OpenRegister.Request(
                premises, lines.stream().map(Line::value).toList(), who));
    }
}
