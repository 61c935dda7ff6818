package uk.co.pharmacyiq.governance.record.web;

import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.governance.record.Filters;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what to look for from the query of an address. */
final class RecordQueryText {

    private static final Set<String> OUTCOMES = Set.of("done", "refused", "failed", Filters.DENIED);

    private RecordQueryText() {}

    static Outcome<SearchRecord.Request> read(Fields fields, int usual) {
        var filters = filters(fields);
        var after = fields.optional(
                "after", TimeOrderedId::parse, "This page address is not one of ours. Begin again without it.");
        var limit = fields.optional(
                "limit", RecordQueryText::limit, "Ask for 1 to " + SearchRecord.MOST + " entries at once.");
        return fields.finish(() -> new SearchRecord.Request(
                filters.value(), after.value(), limit.value().orElse(usual)));
    }

    /** A promise of filters, kept once all fields could be read. */
    interface Promise {
        Filters value();
    }

    static Promise filters(Fields fields) {
        var person = fields.optional("person", TimeOrderedId::parse, "Choose a person from the list.");
        var subject = fields.optional("subject", Filters.Subject::parse, "Name a kind and an identifier: product/123.");
        var action = fields.optional("action", RecordQueryText::action, "Choose an action from the list.");
        var outcome = fields.optional(
                "outcome", text -> Optional.of(text).filter(OUTCOMES::contains), "Choose an outcome from the list.");
        var premises = fields.optional("premises", PremisesId::parse, "Choose premises from the list.");
        var from =
                fields.optional("from", LondonTime::begins, "Enter the beginning as 2026-11-30 or 2026-11-30T09:00.");
        var until = fields.optional("until", LondonTime::ends, "Enter the end as 2026-11-30 or 2026-11-30T17:00.");
        var text = fields.optional("text", RecordQueryText::line, "Look for at most 100 characters of plain text.");
        var product =
                fields.optional("product", RecordQueryText::line, "Look for at most 100 characters of plain text.");
        var place = fields.optional("place", RecordQueryText::line, "Look for at most 100 characters of plain text.");
        return () -> new Filters(
                person.value().map(Object::toString),
                subject.value(),
                action.value(),
                outcome.value(),
                premises.value(),
                new Filters.Period(from.value(), until.value()),
                new Filters.Words(
                        text.value().orElse(""),
                        product.value().orElse(""),
                        place.value().orElse("")));
    }

    private static Optional<String> line(String text) {
        return TypedText.line(text, 100);
    }

    private static Optional<String> action(String text) {
        return text.matches("[A-Z]+(_[A-Z]+)*") && text.length() <= 50 ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(rows -> rows >= 1 && rows <= SearchRecord.MOST)
                : Optional.empty();
    }
}
