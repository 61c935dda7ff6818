package uk.co.pharmacyiq.inventory.recall.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.AlertClass;
import uk.co.pharmacyiq.inventory.recall.CloseAlert;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads what is sent about alerts, from forms and from JSON alike. */
final class RecallInput {

    private static final String MOMENT = "Enter a date and time, for example 2026-11-20T17:00.";

    private RecallInput() {}

    /** An alert that somebody typed; its lots are a list, or lines of a box. */
    static Outcome<AddAlert.Request> alert(PremisesId premises, Fields fields, LotLines lines) {
        var head = head(fields);
        var issued = fields.need("issuedAt", RecallInput::moment, "Enter when it was issued. " + MOMENT);
        var received = fields.optional("receivedAt", RecallInput::moment, MOMENT);
        var due = fields.optional("dueAt", RecallInput::moment, MOMENT);
        var lots = lines.read(fields);
        return fields.finish(() -> new AddAlert.Request(
                premises,
                List.of(new AddAlert.Incoming(
                        head.value(), issued.value(), received.value(), due.value(), lots.get()))));
    }

    private static Head head(Fields fields) {
        var reference = fields.need(
                "reference", text -> line(text, 60), "Enter the reference as printed, for example EL(26)A/40.");
        var kind = fields.need(
                "alertClass",
                AlertClass::parse,
                "Choose a class: natpsa, class-1, class-2, class-3, class-4 or company-led.");
        var level = fields.need("level", Alert.Level::parse, "Choose a level: patient, pharmacy or wholesaler.");
        var title = fields.need("title", text -> line(text, 300), "Enter what it is about, at most 300 characters.");
        return new Head(reference, kind, level, title);
    }

    /** The head, put together once each part could be read. */
    private record Head(Read<String> reference, Read<AlertClass> kind, Read<Alert.Level> level, Read<String> title) {

        Alert.Head value() {
            return new Alert.Head(reference.value(), kind.value(), level.value(), title.value());
        }
    }

    static Outcome<CloseAlert.Request> closure(PremisesId premises, String alert, Fields fields) {
        var quantity = fields.need(
                "quantity",
                Quantity::parse,
                "Enter how many units were set apart, as counted by hand; 0 where none were found.");
        var lookedBy = fields.need("lookedBy", text -> line(text, 100), "Enter who looked on the shelves.");
        var note = fields.optional("note", text -> TypedText.line(text, 500), "Use at most 500 characters.");
        return fields.finish(() -> new CloseAlert.Request(
                premises,
                RequestNotes.id(alert),
                quantity.value(),
                lookedBy.value(),
                note.value().orElse("")));
    }

    static Outcome<String> note(Fields fields) {
        var note = fields.need("note", text -> line(text, 500), "Say what was done, in at most 500 characters.");
        return fields.finish(note::value);
    }

    /** A line that says something. */
    static Optional<String> line(String text, int most) {
        return TypedText.line(text, most).filter(each -> !each.isEmpty());
    }

    /** A moment in London time, or with the offset it names. A day begins with its first minute. */
    static Optional<Instant> moment(String text) {
        try {
            return text.endsWith("Z") || text.matches(".*T.*[+-][0-9]{2}:[0-9]{2}")
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : LondonTime.begins(text);
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        return Expiry.parse(text).map(Expiry::lastDay);
    }
}
