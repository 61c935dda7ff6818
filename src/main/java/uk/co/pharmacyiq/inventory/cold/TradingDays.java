package uk.co.pharmacyiq.inventory.cold;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.site.LondonTime;

/** On which days a pharmacy trades, and when it closes: by then each fridge must have been read (MH-07). */
record TradingDays(Week week, LocalTime closes) {

    /** For how many days missed readings are told. */
    private static final int LOOKED_BACK = 30;

    /** The days of a week. Names are stored as settings. */
    enum Week {
        MONDAY_TO_FRIDAY("Monday to Friday", DayOfWeek.FRIDAY),
        MONDAY_TO_SATURDAY("Monday to Saturday", DayOfWeek.SATURDAY),
        EVERY_DAY("Every day", DayOfWeek.SUNDAY);

        private final String title;
        private final DayOfWeek last;

        Week(String title, DayOfWeek last) {
            this.title = title;
            this.last = last;
        }

        String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Week> of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }

        boolean trades(LocalDate day) {
            return EnumSet.range(DayOfWeek.MONDAY, last).contains(day.getDayOfWeek());
        }
    }

    boolean trades(LocalDate day) {
        return week.trades(day);
    }

    /** The days on which it closed without a reading by then; a day that has not closed yet is not among them. */
    List<LocalDate> missed(LocalDate since, Set<Instant> readings, Instant now) {
        var read = readings.stream()
                .filter(at -> !at.isAfter(close(LocalDate.ofInstant(at, LondonTime.ZONE))))
                .map(at -> LocalDate.ofInstant(at, LondonTime.ZONE))
                .collect(Collectors.toSet());
        var today = LocalDate.ofInstant(now, LondonTime.ZONE);
        var first = since.isAfter(today.minusDays(LOOKED_BACK)) ? since : today.minusDays(LOOKED_BACK);
        return Stream.iterate(first, day -> !day.isAfter(today), day -> day.plusDays(1))
                .filter(day -> trades(day) && !read.contains(day) && !close(day).isAfter(now))
                .toList();
    }

    private Instant close(LocalDate day) {
        return day.atTime(closes).atZone(LondonTime.ZONE).toInstant();
    }
}
