package uk.co.pharmacyiq.inventory.cold.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.cold.AddFridge;
import uk.co.pharmacyiq.inventory.cold.DecideLot;
import uk.co.pharmacyiq.inventory.cold.Excursion;
import uk.co.pharmacyiq.inventory.cold.Fridge;
import uk.co.pharmacyiq.inventory.cold.NoteReading;
import uk.co.pharmacyiq.inventory.cold.Reading;
import uk.co.pharmacyiq.inventory.cold.TakeReadings;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads what is sent about fridges, from forms and from JSON alike. */
final class ColdInput {

    private static final String DEGREES = "Enter degrees Celsius with at most one decimal, for example 4.5 or -1.";

    private ColdInput() {}

    static Outcome<AddFridge.Request> fridge(PremisesId premises, Fields fields) {
        var place = fields.need("place", TimeOrderedId::parse, "Choose the place where its stock lies.");
        var name = fields.need("name", text -> line(text, 60), "Enter a name of 1 to 60 characters.");
        var make = fields.optional("make", text -> TypedText.line(text, 60), "Use at most 60 characters.");
        var serial = fields.optional("serial", text -> TypedText.line(text, 40), "Use at most 40 characters.");
        var calibrated = fields.optional("calibratedOn", LondonTime::day, "Enter a day, for example 2026-11-22.");
        return fields.finish(() -> new AddFridge.Request(
                premises,
                place.value(),
                new Fridge.Plate(
                        name.value(), make.value().orElse(""), serial.value().orElse("")),
                calibrated.value()));
    }

    /** One reading by hand: as it is now, and the least and the most since the thermometer was last set back. */
    static Outcome<TakeReadings.Request> byHand(PremisesId premises, String fridge, Fields fields, Instant now) {
        var told = told(fields, now);
        return fields.finish(() ->
                new TakeReadings.Request(premises, RequestNotes.id(fridge), Reading.Source.HAND, List.of(told.get())));
    }

    /** Readings of a sensor, at most 200 at once. */
    static Outcome<TakeReadings.Request> bySensor(PremisesId premises, String fridge, Fields fields, Instant now) {
        var each = fields.each("readings");
        if (each.isEmpty()) {
            fields.refuse("readings", "Send at least one reading.");
        }
        var told = each.stream().map(one -> told(one, now)).toList();
        return fields.finish(() -> new TakeReadings.Request(
                premises,
                RequestNotes.id(fridge),
                Reading.Source.SENSOR,
                told.stream().map(Supplier::get).toList()));
    }

    private static Supplier<TakeReadings.Told> told(Fields fields, Instant now) {
        var at = fields.optional("takenAt", ColdInput::moment, "Enter when it was read, for example 2026-11-22T09:00.");
        var current = fields.need("current", ColdInput::degrees, DEGREES);
        var lowest = fields.optional("lowest", ColdInput::degrees, DEGREES);
        var highest = fields.optional("highest", ColdInput::degrees, DEGREES);
        if (!inOrder(lowest.orElse(Optional.empty()), highest.orElse(Optional.empty()))) {
            fields.refuse("highest", "The highest is below the lowest. Were the two mixed up?");
        }
        return () -> new TakeReadings.Told(
                at.value().orElse(now), new Reading.Degrees(current.value(), lowest.value(), highest.value()));
    }

    /** A logger's file: one line for each reading, time and degrees, then lowest and highest where it tells them. */
    static Outcome<TakeReadings.Request> byFile(PremisesId premises, String fridge, Fields fields) {
        var told = fields.need(
                "text",
                LoggerFile::read,
                "This could not be read. Paste lines of time and degrees: 2026-11-22T09:00,4.5 - at most 5,000, a heading may lead.");
        return fields.finish(
                () -> new TakeReadings.Request(premises, RequestNotes.id(fridge), Reading.Source.FILE, told.value()));
    }

    static boolean inOrder(Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {
        return lowest.isEmpty() || highest.isEmpty() || lowest.get().compareTo(highest.get()) <= 0;
    }

    static Outcome<NoteReading.Request> note(PremisesId premises, String fridge, String reading, Fields fields) {
        var note = fields.need(
                "note", text -> line(text, 500), "Write what was wrong or what was done: at most 500 characters.");
        return fields.finish(() ->
                new NoteReading.Request(premises, RequestNotes.id(fridge), RequestNotes.id(reading), note.value()));
    }

    static Outcome<DecideLot.Request> decision(PremisesId premises, String fridge, String lot, Fields fields) {
        var decision = fields.need(
                "decision",
                text -> Stream.of(Excursion.Decision.values())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst(),
                "Choose release or destroy.");
        var why = fields.need("why", text -> line(text, 500), "Say why, for example what the maker told you.");
        return fields.finish(() -> new DecideLot.Request(
                premises, RequestNotes.id(fridge), RequestNotes.id(lot), decision.value(), why.value()));
    }

    private static Optional<String> line(String text, int most) {
        return TypedText.line(text, most).filter(each -> !each.isEmpty());
    }

    /** Between -60 and 60, to one decimal; a comma is a point. */
    static Optional<BigDecimal> degrees(String text) {
        return text.matches("[+-]?[0-9]{1,2}([.,][0-9])?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                        .filter(each -> each.abs().intValue() <= 60)
                : Optional.empty();
    }

    static Optional<Instant> moment(String text) {
        try {
            return text.endsWith("Z") || text.matches(".*T.*[+-][0-9]{2}:[0-9]{2}")
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : LondonTime.begins(text).filter(_ -> text.contains("T"));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
