package uk.co.pharmacyiq.patients.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date of birth as people type it: {@code 12/3/54}, {@code 12.03.1954}, {@code 12 mar 1954}, {@code 19540312},
 * {@code 3/1954}, {@code 1954}. Answers the beginnings of days as they are kept; several where it can mean several. A month
 * in letters counts with a day only: {@code mar 1954} is somebody called Mary or Martin.
 */
final class TypedBirth {

    private static final int OLDEST = 125;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String SPACE = "[ ./-]+";
    private static final String NUMBER = "([0-9]{1,2})";
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "([0-9]{4}|[0-9]{2})";

    private static final Pattern DAY_FIRST = Pattern.compile(NUMBER + SPACE + NUMBER + SPACE + YEAR);
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})" + SPACE + NUMBER + SPACE + NUMBER);
    private static final Pattern NAMED = Pattern.compile(NUMBER + "(?:st|nd|rd|th)?[ ./-]*" + MONTH + "[ ./-]*" + YEAR);
    private static final Pattern NAMED_FIRST = Pattern.compile(MONTH + " " + NUMBER + "[ ,]+([0-9]{4})");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(NUMBER + "[./-]([0-9]{4})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("([0-9]{4})[./-]" + NUMBER);
    private static final Pattern EIGHT = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern SIX = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern YEAR_ALONE = Pattern.compile("([0-9]{4})");

    private final LocalDate today;
    private final List<String> days = new ArrayList<>();

    private TypedBirth(LocalDate today) {
        this.today = today;
    }

    /** What it can mean; nothing where it is no date of a living or remembered person. */
    static List<String> read(String text, LocalDate today) {
        var birth = new TypedBirth(today);
        birth.try3(DAY_FIRST, text, 3, 2, 1);
        birth.try3(YEAR_FIRST, text, 1, 2, 3);
        birth.try3(NAMED, text, 3, 2, 1);
        birth.try3(NAMED_FIRST, text, 3, 1, 2);
        birth.try3(SIX, text, 3, 2, 1);
        birth.eight(text);
        birth.try2(MONTH_OF_YEAR, text, 2, 1);
        birth.try2(YEAR_AND_MONTH, text, 1, 2);
        var alone = YEAR_ALONE.matcher(text);
        if (alone.matches() && birth.isYear(Integer.parseInt(alone.group(1)))) {
            birth.days.add(alone.group(1) + "-");
        }
        return birth.days.stream().distinct().toList();
    }

    private void try3(Pattern pattern, String text, int year, int month, int day) {
        var found = pattern.matcher(text);
        if (found.matches()) {
            var parts = found.toMatchResult();
            years(parts.group(year)).forEach(each -> day(each, month(parts, month), parts.group(day)));
        }
    }

    private void eight(String text) {
        var found = EIGHT.matcher(text);
        if (found.matches()) {
            var year = found.group(1) + found.group(2);
            years(year).forEach(each -> day(each, Integer.parseInt(found.group(3)), found.group(4)));
            var last = found.group(3) + found.group(4);
            years(last).forEach(each -> day(each, Integer.parseInt(found.group(2)), found.group(1)));
        }
    }

    private void try2(Pattern pattern, String text, int year, int month) {
        var found = pattern.matcher(text);
        if (found.matches()) {
            int number = month(found.toMatchResult(), month);
            years(found.group(year)).stream()
                    .filter(_ -> number >= 1 && number <= 12)
                    .forEach(each -> days.add("%04d-%02d-".formatted(each, number)));
        }
    }

    private static int month(MatchResult parts, int group) {
        var text = parts.group(group);
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : MONTHS.indexOf(text.substring(0, 3)) + 1;
    }

    /** Two digits can mean two centuries. */
    private List<Integer> years(String text) {
        int number = Integer.parseInt(text);
        var years = text.length() == 4 ? List.of(number) : List.of(1900 + number, 2000 + number);
        return years.stream().filter(this::isYear).toList();
    }

    private boolean isYear(int year) {
        return year <= today.getYear() && year >= today.getYear() - OLDEST;
    }

    private void day(int year, int month, String day) {
        try {
            days.add(LocalDate.of(year, month, Integer.parseInt(day)).toString());
        } catch (DateTimeException _) {
            // 31 2 1954 is no day: it means nothing.
        }
    }
}
