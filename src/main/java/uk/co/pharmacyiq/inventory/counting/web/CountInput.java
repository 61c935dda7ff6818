package uk.co.pharmacyiq.inventory.counting.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.counting.BeginCount;
import uk.co.pharmacyiq.inventory.counting.CountAgain;
import uk.co.pharmacyiq.inventory.counting.EnterCount;
import uk.co.pharmacyiq.inventory.counting.SettleCount;
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
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what was sent about counts, from forms and from JSON alike; all field errors at once. */
final class CountInput {

    private static final int MOST = 40;

    private CountInput() {}

    static Outcome<BeginCount.Request> begin(PremisesId premises, Fields fields) {
        var place = fields.need("place", TimeOrderedId::parse, "Choose the place to count.");
        var scope = fields.need(
                "scope",
                text -> switch (text) {
                    case "due" -> Optional.of(BeginCount.Scope.DUE);
                    case "all" -> Optional.of(BeginCount.Scope.ALL);
                    case String _ -> Optional.<BeginCount.Scope>empty();
                },
                "Choose what to count: due or all.");
        var most = fields.optional(
                "most",
                text -> whole(text).filter(number -> number >= 1 && number <= 500),
                "Enter how many products at most, from 1 to 500.");
        boolean blind = "true".equals(fields.text("blind"));
        return fields.finish(() -> new BeginCount.Request(
                premises,
                place.value(),
                scope.value(),
                blind,
                most.value().map(Long::intValue).orElse(MOST)));
    }

    static Outcome<EnterCount.Request> counted(PremisesId premises, UUID count, Fields fields) {
        var product = fields.need("product", DmdCode::parse, "Scan the pack, or choose the batch from the sheet.");
        var batch = fields.need(
                "batch",
                BatchNumber::parse,
                "Enter the batch number (LOT) as printed: 1 to 20 letters, digits or signs.");
        var expiry = fields.need(
                "expiry", Expiry::parse, "Enter the expiry date as printed, for example 11/2027 or 30/11/2027.");
        if (fields.text("packs") == null && fields.text("loose") == null) {
            fields.refuse("packs", "Enter how many packs there are, and how many single units beside them; 0 if none.");
        }
        var packs = fields.optional("packs", CountInput::whole, "Enter whole packs as a number, 0 if there are none.");
        var loose = fields.optional(
                "loose", Quantity::parse, "Enter single units such as tablets or ml, with at most three decimals.");
        var at = fields.optional(
                "countedAt",
                CountInput::moment,
                "Enter when it was counted as 2026-11-21T14:30, or leave it empty for now.");
        return fields.finish(() -> new EnterCount.Request(
                premises,
                count,
                new Lot(product.value(), batch.value(), expiry.value()),
                packs.value().orElse(0L),
                loose.value().orElse(Quantity.ZERO),
                at.value()));
    }

    static Outcome<SettleCount.Request> settle(PremisesId premises, UUID count, Fields fields) {
        var each = fields.each("items").stream()
                .filter(item -> item.text("reason") != null || item.text("skip") == null)
                .toList();
        if (each.isEmpty()) {
            fields.refuse("items", "Choose a reason for at least one difference.");
        }
        var items = each.stream().map(CountInput::item).toList();
        return fields.finish(() -> new SettleCount.Request(
                premises, count, items.stream().map(Accepted::value).toList()));
    }

    static Outcome<CountAgain.Request> again(PremisesId premises, UUID count, Fields fields) {
        var entry = fields.need("entry", TimeOrderedId::parse, "Name the counting by its id.");
        return fields.finish(() -> new CountAgain.Request(premises, count, entry.value()));
    }

    private record Accepted(Read<UUID> entry, Read<Reason> reason, Read<Optional<String>> note) {
        SettleCount.Item value() {
            return new SettleCount.Item(
                    entry.value(), new Why(reason.value(), note.value().orElse("")));
        }
    }

    private static Accepted item(Fields item) {
        var entry = item.need("entry", TimeOrderedId::parse, "Name the counting by its id.");
        var reason = item.need(
                "reason", text -> Reason.parse(MovementKind.ADJUST, text), "Choose a reason for this difference.");
        var note = item.optional(
                "note", text -> TypedText.line(text, 200), "Use at most 200 characters of plain text for the note.");
        if (reason.orElse(Reason.COUNTED) == Reason.OTHER && item.text("note") == null) {
            item.refuse("note", "Say in a note what the reason is.");
        }
        return new Accepted(entry, reason, note);
    }

    private static Optional<Long> whole(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(LondonTime.ZONE).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
