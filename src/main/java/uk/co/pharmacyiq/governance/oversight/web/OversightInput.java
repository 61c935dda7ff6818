package uk.co.pharmacyiq.governance.oversight.web;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.oversight.MarkDigestRead;
import uk.co.pharmacyiq.governance.oversight.OversightRefusal;
import uk.co.pharmacyiq.governance.oversight.Week;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads what whoever oversees entered. */
final class OversightInput {

    private OversightInput() {}

    /** A note as programs send it. */
    record OversightNoteBody(@Nullable String note) {}

    static Outcome<Week> week(String monday) {
        return Week.parse(monday)
                .<Outcome<Week>>map(Outcome::done)
                .orElseGet(() -> refused(OversightRefusal.WEEK_UNKNOWN));
    }

    static Outcome<MarkDigestRead.Request> reading(String monday, Fields fields) {
        return week(monday)
                .then(week -> note(fields, "Enter what you make of it, in at most 1,000 characters; \"seen\" will do.")
                        .then(note -> done(new MarkDigestRead.Request(week, note))));
    }

    static Outcome<String> note(Fields fields, String whatToDo) {
        var note = fields.need("note", text -> TypedText.line(text, 1000).filter(line -> line.length() >= 2), whatToDo);
        return fields.finish(note::value);
    }

    static Outcome<String> found(Fields fields) {
        return note(fields, "Enter what you found, in at most 1,000 characters.");
    }
}
