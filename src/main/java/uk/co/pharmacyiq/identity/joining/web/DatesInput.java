package uk.co.pharmacyiq.identity.joining.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.identity.joining.WorkingDates;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Working dates as they are sent, from forms and JSON alike. */
record DatesInput(@Nullable String first, @Nullable String last) {

    static Outcome<SetWorkingDates.Request> read(Fields fields, PersonId person) {
        var first = fields.optional("first", LondonTime::day, "Give the first day as year-month-day: 2027-03-01.");
        var last = fields.optional("last", LondonTime::day, "Give the last day as year-month-day: 2027-03-01.");
        return fields.finish(() -> new SetWorkingDates.Request(person, new WorkingDates(first.value(), last.value())));
    }
}
