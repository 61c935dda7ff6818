package uk.co.pharmacyiq.inventory.waste.web;

import java.time.LocalDate;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.inventory.waste.BookWaste;
import uk.co.pharmacyiq.inventory.waste.CertifyWaste;
import uk.co.pharmacyiq.inventory.waste.Consignment;
import uk.co.pharmacyiq.inventory.waste.WasteCode;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what is sent about waste, from forms and from JSON alike. */
final class WasteInput {

    private static final String NUMBER =
            "Enter the number as printed: at most 40 letters, digits, spaces, points, slashes and hyphens.";

    private WasteInput() {}

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

        BookWaste.Part value() {
            return new BookWaste.Part(new Lot(product.value(), batch.value(), expiry.value()), quantity.value());
        }
    }

    /** The lots that are ticked on a page; a program sends only those it means. */
    static Outcome<BookWaste.Request> booking(PremisesId premises, Fields fields, boolean ticked) {
        var lines = fields.each("lines").stream()
                .filter(line -> !ticked || line.text("take") != null)
                .toList();
        if (lines.isEmpty()) {
            fields.refuse("lines", "Choose at least one batch to be destroyed.");
        }
        var parts = lines.stream().map(Part::of).toList();
        var code = fields.need("code", WasteCode::parse, "Choose the kind of waste: medicines or cytotoxic.");
        var contractor = fields.need(
                "contractor", text -> line(text, 100), "Enter who takes it: the licensed waste contractor.");
        var container = fields.need(
                "container",
                text -> line(text, 100),
                "Enter what it stands in, for example: blue-lidded bin, 22 litres, seal 4711.");
        var number = fields.optional("noteNumber", WasteInput::number, NUMBER);
        return fields.finish(() -> new BookWaste.Request(
                premises,
                parts.stream().map(Part::value).toList(),
                code.value(),
                new Consignment.Carrier(contractor.value(), container.value(), number.value())));
    }

    static Outcome<CertifyWaste.Sheet> paper(Fields fields) {
        var kind = fields.need("kind", Consignment.Paper.Kind::parse, "Choose what paper it is: note or certificate.");
        var number = fields.need("number", WasteInput::number, NUMBER);
        Read<LocalDate> dated = fields.need("dated", LondonTime::day, "Enter its date, for example 2026-11-22.");
        var signedBy = fields.need("signedBy", text -> line(text, 100), "Enter who signed it.");
        return fields.finish(
                () -> new CertifyWaste.Sheet(kind.value(), number.value(), dated.value(), signedBy.value()));
    }

    private static Optional<String> number(String text) {
        return Optional.of(text).filter(typed -> typed.matches("[A-Za-z0-9/. -]{1,40}"));
    }

    private static Optional<String> line(String text, int most) {
        return TypedText.line(text, most).filter(each -> !each.isEmpty());
    }
}
