package uk.co.pharmacyiq.governance.rights.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * By when an answer is due. Days that do not count are added to the period before its end is looked for; only a month that
 * ends on a day without work goes on to the next working day (DP-01 to DP-03).
 *
 * @param received the day it reached us, by whatever way
 * @param extended whether the person was told in time that it takes up to two months more
 */
public record RightsClock(Course course, LocalDate received, Nation nation, boolean extended, List<Stop> stops) {

    private static final int FIRST_MONTHS = 1;
    private static final int EXTENDED_MONTHS = 3;

    public RightsClock {
        stops = List.copyOf(stops);
    }

    /** A clock that nobody stopped or extended yet. */
    public static RightsClock starting(Course course, LocalDate received, Nation nation) {
        return new RightsClock(course, received, nation, false, List.of());
    }

    /** The last day for the answer, as far as it is known today. */
    public LocalDate due(LocalDate today) {
        return ends(extended ? EXTENDED_MONTHS : FIRST_MONTHS, today);
    }

    /** The last day to tell the person that it takes longer: that of the first period. */
    public LocalDate firstDue(LocalDate today) {
        return ends(FIRST_MONTHS, today);
    }

    /** What a month that is not over may still become. */
    public boolean mayExtend(LocalDate today) {
        return course == Course.MONTH && !extended && !today.isAfter(firstDue(today));
    }

    /** Days until it is due: 0 on the last day, less than 0 where it is late. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due(today));
    }

    /** Whether something is awaited from the person, so that the clock stands still. */
    public boolean stopped() {
        return stops.stream().anyMatch(stop -> stop.until().isEmpty());
    }

    /** The same, with one more stop. */
    public RightsClock with(Stop stop) {
        var more = new ArrayList<>(stops);
        more.add(stop);
        return new RightsClock(course, received, nation, extended, more);
    }

    /** The same, extended. */
    public RightsClock longer() {
        return new RightsClock(course, received, nation, true, stops);
    }

    private LocalDate ends(int months, LocalDate today) {
        long stopped = stops.stream().mapToLong(stop -> stop.days(today)).sum();
        return switch (course) {
            case MONTH ->
                BankHolidays.workingDayFrom(nation, received.plusMonths(months).plusDays(stopped));
            case DECEASED -> received.plusDays(39 + stopped);
            case DECEASED_NEW_RECORD -> received.plusDays(20 + stopped);
            // Nothing is awaited before a complaint can be acknowledged: this clock never stops.
            case COMPLAINT -> received.plusDays(29);
        };
    }
}
