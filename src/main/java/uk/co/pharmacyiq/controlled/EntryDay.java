package uk.co.pharmacyiq.controlled;

import java.time.Instant;
import java.time.LocalDate;
import uk.co.pharmacyiq.site.LondonTime;

/** The day an entry belongs to, and whether it was written in time: on that day or the next (regulation 20(b), CD-10). */
final class EntryDay {

    private EntryDay() {}

    static LocalDate of(Instant occurredAt) {
        return LocalDate.ofInstant(occurredAt, LondonTime.ZONE);
    }

    static boolean late(LocalDate occurredOn, Instant enteredAt) {
        return of(enteredAt).isAfter(occurredOn.plusDays(1));
    }
}
