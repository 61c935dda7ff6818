package uk.co.pharmacyiq.inventory.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;

/** Reads stock requests, from forms and from JSON alike, into values; all field errors at once. */
final class StockInput {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Fields fields;
    private final PremisesId premises;

    StockInput(Fields fields, PremisesId premises) {
        this.fields = fields;
        this.premises = premises;
    }

    Outcome<ReceiveStock.Request> receive() {
        var each = fields.each("lines");
        if (each.isEmpty()) {
            fields.refuse("lines", "Scan or enter at least one pack.");
        }
        var delivered = each.stream().map(StockInput::delivered).toList();
        var at = occurredAt();
        var register = new RegisterFields(fields);
        var from = register.receipt();
        return fields.finish(() -> new ReceiveStock.Request(
                premises,
                delivered.stream().map(Delivery::value).toList(),
                at.value(),
                from.apply(register.said(RegisterFields.RECEIPT))));
    }

    /** A line that is read once the whole form is. */
    record Delivery(Read<DmdCode> product, Read<BatchNumber> batch, Read<Expiry> expiry, Read<Quantity> quantity) {
        ReceiveStock.Delivered value() {
            return new ReceiveStock.Delivered(
                    new Lot(product.value(), batch.value(), expiry.value()), quantity.value());
        }
    }

    static Delivery delivered(Fields line) {
        return new Delivery(product(line), batch(line), expiry(line), quantity(line));
    }

    Outcome<IssueStock.Request> issue() {
        var product = product(fields);
        var quantity = quantity(fields);
        boolean chosen = fields.text("batch") != null || fields.text("expiry") != null;
        var lot = chosen
                ? Optional.of(new Delivery(product, batch(fields), expiry(fields), quantity))
                : Optional.<Delivery>empty();
        var why = fields.text("reason") == null ? Optional.<Read<Why>>empty() : Optional.of(why(MovementKind.ISSUE));
        var at = occurredAt();
        var register = new RegisterFields(fields);
        var supply = register.supply();
        return fields.finish(() -> new IssueStock.Request(
                premises,
                product.value(),
                quantity.value(),
                lot.map(hand -> hand.value().lot()),
                why.map(Read::value),
                at.value(),
                supply.value(register.said(RegisterFields.SUPPLY))));
    }

    /** Put away, move, quarantine, release, waste: those that need a reason must carry one. */
    Outcome<Shift> shift(MovementKind kind, boolean needsTarget) {
        var part = delivered(fields);
        var from = fields.need("from", TimeOrderedId::parse, "Choose where the stock lies.");
        var to = needsTarget ? fields.need("to", TimeOrderedId::parse, "Choose where the stock goes.") : null;
        var why = Reason.of(kind).isEmpty() ? Optional.<Read<Why>>empty() : Optional.of(why(kind));
        var at = occurredAt();
        return fields.finish(() -> new Shift(
                premises,
                part.value().lot(),
                part.value().quantity(),
                from.value(),
                Optional.ofNullable(to).map(Read::value),
                why.map(Read::value),
                at.value()));
    }

    Outcome<AdjustStock.Request> adjust() {
        var direction = fields.need(
                "direction",
                text -> switch (text) {
                    case "in" -> Optional.of(AdjustStock.Direction.IN);
                    case "out" -> Optional.of(AdjustStock.Direction.OUT);
                    case String _ -> Optional.<AdjustStock.Direction>empty();
                },
                "Choose whether there is more or less than the books say: in or out.");
        return shift(MovementKind.ADJUST, false)
                .then(shift -> Outcome.done(new AdjustStock.Request(shift, direction.value())));
    }

    Read<Why> why(MovementKind kind) {
        var note = fields.optional(
                "note", text -> TypedText.line(text, 200), "Use at most 200 characters of plain text for the note.");
        var code = fields.text("reason");
        var reason = Optional.ofNullable(code).flatMap(text -> Reason.parse(kind, text));
        if (reason.filter(Reason.OTHER::equals).isPresent() && fields.text("note") == null) {
            fields.refuse("note", "Say in a note what the reason is.");
        }
        return fields.need(
                "reason",
                text -> reason.flatMap(found -> whyOf(found, note)),
                "Choose a reason: "
                        + String.join(
                                ", ", Reason.of(kind).stream().map(Reason::code).toList()) + ".");
    }

    private static Optional<Why> whyOf(Reason reason, Read<Optional<String>> note) {
        var words = note.orElse(Optional.empty()).orElse("");
        return reason == Reason.OTHER && words.isBlank() ? Optional.empty() : Optional.of(new Why(reason, words));
    }

    Read<Optional<Instant>> occurredAt() {
        return fields.optional(
                "occurredAt",
                StockInput::moment,
                "Enter when it happened as 2026-11-21T14:30, or leave it empty for now.");
    }

    static Read<DmdCode> product(Fields fields) {
        return fields.need("product", DmdCode::parse, "Scan the pack, or choose the product from the list.");
    }

    static Read<BatchNumber> batch(Fields fields) {
        return fields.need(
                "batch",
                BatchNumber::parse,
                "Enter the batch number (LOT) as printed: 1 to 20 letters, digits or signs.");
    }

    static Read<Expiry> expiry(Fields fields) {
        return fields.need(
                "expiry", Expiry::parse, "Enter the expiry date as printed, for example 11/2027 or 30/11/2027.");
    }

    static Read<Quantity> quantity(Fields fields) {
        return fields.need(
                "quantity",
                text -> Quantity.parse(text).filter(amount -> !amount.isZero()),
                "Enter how much, in single units such as tablets or ml: more than 0, at most 9,999,999, at most three decimals.");
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(LONDON).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
