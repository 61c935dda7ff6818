package uk.co.pharmacyiq.patients.export.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.patients.export.EndRemoval;
import uk.co.pharmacyiq.patients.export.Removal;
import uk.co.pharmacyiq.site.Fields;

/** Reads what was asked for. */
final class ExportInput {

    private ExportInput() {}

    static Outcome<Removal.Wish> wish(Fields fields) {
        var purpose = fields.need("purpose", Removal.Purpose::parse, "Choose what the list is for.");
        var words =
                fields.need("words", text -> words(text, 500), "Say what the list is for, in at most 500 characters.");
        var recipient =
                fields.need("recipient", text -> words(text, 200), "Say who gets the list, in at most 200 characters.");
        var premises = fields.optional("premises", PremisesId::parse, "Choose one of your premises, or all of them.");
        var facts = fields.need(
                "facts",
                text -> text.equals("demographic") || text.equals("clinical") ? Optional.of(text) : Optional.empty(),
                "Choose what is in the list.");
        var due = fields.need("due", ExportInput::day, "Enter the day by which the list is back or destroyed.");
        return fields.finish(() -> new Removal.Wish(
                purpose.value(),
                words.value(),
                recipient.value(),
                premises.value(),
                facts.value().equals("clinical"),
                due.value()));
    }

    static Outcome<EndRemoval.Request> end(UUID removal, Fields fields) {
        var ending = fields.need("ending", Removal.Ending::parse, "Choose what became of the list.");
        var note = fields.need("note", text -> words(text, 1000), "Say how you know, in at most 1,000 characters.");
        return fields.finish(() -> new EndRemoval.Request(removal, ending.value(), note.value()));
    }

    private static Optional<String> words(String typed, int most) {
        return TypedText.line(typed, most).filter(text -> text.length() >= 2);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
