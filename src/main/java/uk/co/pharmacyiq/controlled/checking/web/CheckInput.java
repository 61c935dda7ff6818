package uk.co.pharmacyiq.controlled.checking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.checking.CloseDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.CountSections;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Ending;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.controlled.checking.HandleDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.Place;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads what is sent about checks and discrepancies, from forms and from JSON alike. */
final class CheckInput {

    private static final List<What> BY_PEOPLE =
            List.of(What.OWNED, What.SERIOUS, What.ROUTINE, What.LOOKED, What.NOTED, What.REPORTED);

    private CheckInput() {}

    static SectionId section(String path) {
        return new SectionId(RequestNotes.id(path));
    }

    /** What was counted; boxes that were left empty are sections that somebody else counts. */
    static Outcome<CountSections.Request> counts(PremisesId premises, Fields fields) {
        var lines = new ArrayList<Supplier<CountSections.Line>>();
        for (var each : fields.each("lines")) {
            boolean agrees = "true".equals(each.text("agree"));
            if (each.text("counted") != null || agrees) {
                lines.add(line(each, agrees));
            }
        }
        if (lines.isEmpty()) {
            fields.refuse("lines", "Enter what you counted for at least one section.");
        }
        return fields.finish(() -> new CountSections.Request(
                premises, lines.stream().map(Supplier::get).toList()));
    }

    private static Supplier<CountSections.Line> line(Fields fields, boolean agrees) {
        var section = fields.need("section", TimeOrderedId::parse, "Name the section that was counted.");
        var counted = fields.optional(
                "counted", Quantity::parse, "Enter what you counted in single units such as tablets or ml.");
        if (agrees && fields.text("counted") != null) {
            fields.refuse("counted", "Enter your own count, or agree with the one before; not both.");
        }
        return () -> new CountSections.Line(
                new SectionId(section.value()), counted.value().map(Quantity::value));
    }

    static Outcome<HandleDiscrepancy.Request> step(PremisesId premises, String discrepancy, Fields fields) {
        var what = fields.need("what", CheckInput::what, "Choose owned, serious, routine, looked, noted or reported.");
        boolean looks = what.orElse(What.NOTED) == What.LOOKED;
        var looked = fields.optional("looked", Place::parse, "Choose where you looked.");
        if (looks && fields.text("looked") == null) {
            fields.refuse("looked", "Choose where you looked.");
        }
        boolean silent = what.orElse(What.NOTED) == What.OWNED;
        var words = fields.optional("words", text -> TypedText.line(text, 1_000), "Use at most 1,000 characters.");
        if (!silent && fields.text("words") == null) {
            fields.refuse("words", advice(what.orElse(What.NOTED)));
        }
        return fields.finish(() -> new HandleDiscrepancy.Request(
                premises,
                RequestNotes.id(discrepancy),
                what.value(),
                looks ? looked.value() : Optional.empty(),
                words.value().orElse("")));
    }

    private static String advice(What what) {
        return switch (what) {
            case SERIOUS, ROUTINE -> "Say why.";
            case REPORTED -> "Enter the reference that the report was given.";
            case LOOKED, NOTED, OWNED, SEEN_AGAIN, CLOSED -> "Write what you found.";
        };
    }

    private static Optional<What> what(String text) {
        return BY_PEOPLE.stream()
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    static Outcome<CloseDiscrepancy.Request> closure(PremisesId premises, String discrepancy, Fields fields) {
        var ending = fields.need(
                "ending", Ending::parse, "Choose how the case ends: explained, counted_wrong or unexplained.");
        var reason = fields.need(
                "reason",
                text -> TypedText.line(text, 1_000).filter(line -> !line.isEmpty()),
                "Say what explains the difference, or why nothing does: at most 1,000 characters.");
        return fields.finish(() ->
                new CloseDiscrepancy.Request(premises, RequestNotes.id(discrepancy), ending.value(), reason.value()));
    }
}
