package uk.co.pharmacyiq.governance.rights.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them. */
final class DayText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    private DayText() {}

    /** {@code Mon 4 Jan 2027}. */
    static String of(LocalDate day) {
        return DAY.format(day);
    }
}
