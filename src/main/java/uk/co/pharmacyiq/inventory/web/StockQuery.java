package uk.co.pharmacyiq.inventory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads what to look for from the query of an address. */
final class StockQuery {

    private StockQuery() {}

    static Outcome<FindStock.Request> read(Fields fields, PremisesId premises, int usual) {
        var query = fields.optional(
                "q", text -> TypedText.line(text, 100), "Look for at most 100 characters of plain text.");
        var product = fields.optional("product", DmdCode::parse, "The product is a dm+d code of digits.");
        var place = fields.optional("place", TimeOrderedId::parse, "Choose a place from the list.");
        var kind = fields.optional("kind", StockQuery::kind, "Choose a kind of place: quarantine, fridge, shelf ...");
        var since = fields.optional("since", StockQuery::day, "Enter the first day as 2026-11-30.");
        var until = fields.optional("until", StockQuery::day, "Enter the last day as 2026-11-30.");
        var after = fields.optional(
                "after", CursorText::read, "This page address is not one of ours. Begin again without it.");
        var limit = fields.optional("limit", StockQuery::limit, "Ask for 1 to " + FindStock.MOST + " rows at once.");
        return fields.finish(() -> new FindStock.Request(
                premises,
                query.value().orElse(""),
                product.value(),
                place.value(),
                kind.value(),
                since.value(),
                until.value(),
                after.value(),
                limit.value().orElse(usual)));
    }

    private static Optional<PlaceKind> kind(String text) {
        for (var kind : PlaceKind.values()) {
            if (kind.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(rows -> rows >= 1 && rows <= FindStock.MOST)
                : Optional.empty();
    }
}
