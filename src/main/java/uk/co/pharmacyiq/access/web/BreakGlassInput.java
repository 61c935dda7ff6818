package uk.co.pharmacyiq.access.web;

import java.util.Optional;
import uk.co.pharmacyiq.access.elevation.BreakGlass;
import uk.co.pharmacyiq.access.elevation.Elevation;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads what is typed to break the glass and to review a use of it, from forms and from JSON alike. */
final class BreakGlassInput {

    private static final int SHORTEST = 10;

    private BreakGlassInput() {}

    /** What a reviewer found. */
    record Found(Elevation.Outcome outcome, String note) {}

    static Outcome<BreakGlass.Request> start(Fields fields) {
        var premises = fields.need("premises", PremisesId::parse, "Choose the premises it is for.");
        var reason = fields.need(
                "reason", typed -> text(typed, SHORTEST, 300), "Say why, in 10 to 300 characters on one line.");
        return fields.finish(() -> new BreakGlass.Request(premises.value(), reason.value()));
    }

    static Outcome<Found> review(Fields fields) {
        var outcome = fields.need("outcome", Elevation.Outcome::parse, "Choose justified, not-justified or follow-up.");
        var note = fields.need(
                "note", typed -> text(typed, 3, 500), "Write what you found, in 3 to 500 characters on one line.");
        return fields.finish(() -> new Found(outcome.value(), note.value()));
    }

    private static Optional<String> text(String typed, int least, int most) {
        return TypedText.line(typed, most).filter(text -> text.length() >= least);
    }
}
