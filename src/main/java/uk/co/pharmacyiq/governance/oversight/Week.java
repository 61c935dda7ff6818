package uk.co.pharmacyiq.governance.oversight;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** A week as it is overseen: from Monday to Monday, by the clocks of the pharmacies, so one in spring is an hour short. */
public record Week(LocalDate monday) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday");
        }
    }

    /** The week a day is in. */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week a moment is in. */
    public static Week at(Instant moment) {
        return of(LocalDate.ofInstant(moment, LONDON));
    }

    /** Reads the date of a Monday. */
    public static Optional<Week> parse(String monday) {
        try {
            return Optional.of(LocalDate.parse(monday))
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                    .filter(day -> day.getYear() >= 2020 && day.getYear() < 2200)
                    .map(Week::new);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    public Instant begins() {
        return monday.atStartOfDay(LONDON).toInstant();
    }

    /** The first moment of the next week. */
    public Instant ends() {
        return after().begins();
    }

    public Week before() {
        return new Week(monday.minusWeeks(1));
    }

    public Week after() {
        return new Week(monday.plusWeeks(1));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(ends());
    }

    /** The day of it that a moment is in: 0 on Monday. */
    int day(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON).getDayOfWeek().getValue() - 1;
    }

    /** {@code 16 November 2026 to 22 November 2026}. */
    public String title() {
        return DAY.format(monday) + " to " + DAY.format(monday.plusDays(6));
    }
}
