package uk.co.pharmacyiq.inventory.scanning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last day on which a pack may be used. A date that names only a month is good through the last day of that month.
 * Years run from 2000 to 2100.
 */
public record Expiry(LocalDate lastDay) implements Comparable<Expiry> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final Pattern DAY =
            Pattern.compile("(?<day>[0-9]{1,2})(?<mark>[/.])(?<month>[0-9]{1,2})\\k<mark>(?<year>[0-9]{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("(?<month>[0-9]{1,2})[/.](?<year>[0-9]{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})");
    private static final Pattern SHORT_MONTH = Pattern.compile("(?<month>[0-9]{1,2})[/.](?<year>[0-9]{2})");
    private static final Pattern GS1 = Pattern.compile("(?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})");

    public Expiry {
        if (lastDay.getYear() < FIRST_YEAR || lastDay.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("not an expiry between 2000 and 2100");
        }
    }

    /**
     * Reads a date as people type it from a pack: 30/11/2026, 30.11.2026, 2026-11-30, or only a month: 11/2026,
     * 11.2026, 2026-11, 11/26. Day comes before month. A year of two digits is in this century and only goes with a
     * month, because 10/11/12 says nothing certain; digits without marks are not taken.
     */
    public static Optional<Expiry> parse(String typed) {
        var text = typed.strip();
        for (var form : new Pattern[] {DAY, ISO_DAY}) {
            var found = form.matcher(text);
            if (found.matches()) {
                int day = number(found, "day");
                return day == 0 ? Optional.empty() : of(number(found, "year"), number(found, "month"), day);
            }
        }
        for (var form : new Pattern[] {MONTH, ISO_MONTH, SHORT_MONTH}) {
            var found = form.matcher(text);
            if (found.matches()) {
                int year = number(found, "year");
                return of(year < 100 ? 2000 + year : year, number(found, "month"), 0);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads YYMMDD as GS1 codes carry it; a day of 00 means the last of the month. The century is the one that puts the
     * year at most 49 years before and 50 years after this year (General Specifications, section 7.12).
     */
    public static Optional<Expiry> ofGs1(String yymmdd, LocalDate today) {
        var found = GS1.matcher(yymmdd);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = today.getYear() - today.getYear() % 100 + number(found, "year");
        int ahead = year - today.getYear();
        if (ahead >= 51) {
            year -= 100;
        } else if (ahead <= -50) {
            year += 100;
        }
        return of(year, number(found, "month"), number(found, "day"));
    }

    /** Whether the pack may still be used on a day; the last day itself counts. */
    public boolean usableOn(LocalDate day) {
        return !day.isAfter(lastDay);
    }

    @Override
    public int compareTo(Expiry other) {
        return lastDay.compareTo(other.lastDay);
    }

    /** As ISO 8601 writes it: {@code 2026-11-30}. */
    @Override
    public String toString() {
        return lastDay.toString();
    }

    /** Day 0 stands for the last day of the month. */
    private static Optional<Expiry> of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
            return Optional.empty();
        }
        var whole = YearMonth.of(year, month);
        if (day == 0) {
            return Optional.of(new Expiry(whole.atEndOfMonth()));
        }
        return whole.isValidDay(day) ? Optional.of(new Expiry(whole.atDay(day))) : Optional.empty();
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
