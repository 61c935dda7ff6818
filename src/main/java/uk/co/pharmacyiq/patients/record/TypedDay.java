package uk.co.pharmacyiq.patients.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people at a counter type and read them: day, month, year. */
public final class TypedDay {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[ ./-]+([0-9]{1,2}|[A-Za-z]{3,9})[ ./-]+([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[ ./-]([0-9]{1,2})[ ./-]([0-9]{1,2})");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private TypedDay() {}

    /** Reads {@code 27 3 1985}, {@code 27/03/1985}, {@code 27 Mar 1985}, {@code 27031985} and {@code 1985-03-27}. */
    public static Optional<LocalDate> read(String typed) {
        var text = typed.strip();
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var digits = DIGITS.matcher(text);
        return digits.matches() ? day(digits.group(3), digits.group(2), digits.group(1)) : Optional.empty();
    }

    /** {@code 27 Mar 1985}. */
    public static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int number = month.matches("[0-9]+")
                ? Integer.parseInt(month)
                : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.UK)) + 1;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
