package uk.co.pharmacyiq.governance.rights.clock;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bank holidays of the four nations, substitute days included: the Banking and Financial Dealings Act 1971, schedule 1, and
 * the days that are proclaimed each year by custom; checked against the lists at gov.uk/bank-holidays. A day proclaimed for
 * one year alone is added to {@link #PROCLAIMED}: one that is missing there only makes an answer due earlier.
 */
public final class BankHolidays {

    private record Proclaimed(LocalDate day, Set<Nation> nations) {}

    /** Coronation of the King; the day after Scotland's first match of the World Cup (proclaimed 4 February 2026). */
    private static final List<Proclaimed> PROCLAIMED = List.of(
            new Proclaimed(LocalDate.of(2023, 5, 8), Set.of(Nation.values())),
            new Proclaimed(LocalDate.of(2026, 6, 15), Set.of(Nation.SCOTLAND)));

    private BankHolidays() {}

    /** Whether people work on this day: it is no Saturday, no Sunday and no bank holiday of the nation. */
    public static boolean isWorkingDay(Nation nation, LocalDate day) {
        return !isWeekend(day) && !of(nation, day.getYear()).contains(day);
    }

    /** The day itself where it is a working day, otherwise the next that is. */
    public static LocalDate workingDayFrom(Nation nation, LocalDate day) {
        var found = day;
        while (!isWorkingDay(nation, found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The bank holidays of a year, as they are kept: a substitute in place of a day at a weekend. */
    public static Set<LocalDate> of(Nation nation, int year) {
        var days = new TreeSet<LocalDate>();
        switch (nation) {
            case ENGLAND, WALES -> southOfTheBorder(days, year);
            case NORTHERN_IRELAND -> {
                southOfTheBorder(days, year);
                keep(days, LocalDate.of(year, Month.MARCH, 17));
                keep(days, LocalDate.of(year, Month.JULY, 12));
            }
            case SCOTLAND -> scottish(days, year);
        }
        days.add(easter(year).minusDays(2));
        days.add(first(year, Month.MAY));
        days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
        keep(days, LocalDate.of(year, Month.DECEMBER, 25), LocalDate.of(year, Month.DECEMBER, 26));
        PROCLAIMED.stream()
                .filter(each -> each.day().getYear() == year && each.nations().contains(nation))
                .forEach(each -> days.add(each.day()));
        return days;
    }

    private static void southOfTheBorder(Set<LocalDate> days, int year) {
        keep(days, LocalDate.of(year, Month.JANUARY, 1));
        days.add(easter(year).plusDays(1));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
    }

    private static void scottish(Set<LocalDate> days, int year) {
        keep(days, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.JANUARY, 2));
        days.add(first(year, Month.AUGUST));
        keep(days, LocalDate.of(year, Month.NOVEMBER, 30));
    }

    private static LocalDate first(int year, Month month) {
        return LocalDate.of(year, month, 1).with(firstInMonth(MONDAY));
    }

    /** Days that are kept together: each at a weekend moves to the next day on which people would work. */
    private static void keep(Set<LocalDate> days, LocalDate... together) {
        var kept = new TreeSet<>(List.of(together));
        kept.removeIf(BankHolidays::isWeekend);
        for (var day : together) {
            if (isWeekend(day)) {
                var substitute = day;
                while (isWeekend(substitute) || kept.contains(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                kept.add(substitute);
            }
        }
        days.addAll(kept);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * sunday) / 451;
        int days = epact + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
