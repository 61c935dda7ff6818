package uk.co.pharmacyiq.controlled.papers;

import java.time.Instant;
import java.time.LocalDate;
import uk.co.pharmacyiq.site.LondonTime;

/** Days in London on which entries were written, both included. */
public record Period(LocalDate from, LocalDate until) {

    /** The first day of electronic registers that anybody could ask for, to the last. */
    public static final Period ALWAYS = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2199, 12, 31));

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /** The one day of a moment. */
    static Period of(Instant moment) {
        var day = LocalDate.ofInstant(moment, LondonTime.ZONE);
        return new Period(day, day);
    }

    Instant begins() {
        return from.atStartOfDay(LondonTime.ZONE).toInstant();
    }

    Instant ends() {
        return until.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }

    /** {@code Entries written from 1 Nov 2026 to 22 Nov 2026}, or that these are all. */
    String words() {
        return equals(ALWAYS)
                ? "All entries"
                : "Entries written from " + LondonTime.date(from) + " to " + LondonTime.date(until);
    }
}
