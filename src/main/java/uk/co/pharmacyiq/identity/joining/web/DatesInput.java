package uk.co.pharmacyiq.identity.joining.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.identity.joining.WorkingDates;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Fields;

/** Working dates as they are sent, from forms and JSON alike. */
record DatesInput(@Nullable String first, @Nullable String last) {

    static Outcome<SetWorkingDates.Request> read(Fields fields, PersonId person) {
        var first = fields.optional("first", DatesInput::day, "Give the first day as year-month-day: 2027-03-01.");
        var last = fields.optional("last", DatesInput::day, "Give the last day as year-month-day: 2027-03-01.");
        return fields.finish(() -> new SetWorkingDates.Request(person, new WorkingDates(first.value(), last.value())));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1999 && day.getYear() < 2200);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
