package uk.co.pharmacyiq.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments as people in the pharmacies write and read them: London time. */
public final class LondonTime {

    /** Where the pharmacies are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = pattern("d MMM uuuu, HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter SECONDS = pattern("d MMM uuuu, HH:mm:ss");
    private static final DateTimeFormatter IN_FULL = pattern("EEEE d MMMM uuuu 'at' HH:mm:ss");
    private static final DateTimeFormatter TYPED = pattern("uuuu-MM-dd'T'HH:mm");

    private LondonTime() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZONE);
    }

    /** {@code 21 Nov 2026, 14:30}. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** {@code 21 Nov 2026}. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code 21 Nov 2026, 14:30:05}. */
    public static String seconds(Instant at) {
        return SECONDS.format(at);
    }

    /** {@code Saturday 21 November 2026 at 14:30:05}. */
    public static String inFull(Instant at) {
        return IN_FULL.format(at);
    }

    /** As a box for date and time takes it: {@code 2026-11-21T14:30}. */
    public static String typed(Instant at) {
        return TYPED.format(at);
    }

    /** The day that was typed, {@code 2026-11-21}; empty where it is none of this time. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** When what was typed begins: a minute, or a day. */
    public static Optional<Instant> begins(String typed) {
        return read(typed, 0);
    }

    /** When what was typed is over: a minute as it begins, a day with its last moment. */
    public static Optional<Instant> ends(String typed) {
        return read(typed, 1);
    }

    private static Optional<Instant> read(String typed, int daysOn) {
        try {
            return switch (typed.length()) {
                case 10 ->
                    Optional.of(LocalDate.parse(typed)
                            .plusDays(daysOn)
                            .atStartOfDay(ZONE)
                            .toInstant());
                case 16, 19 ->
                    Optional.of(LocalDateTime.parse(typed).atZone(ZONE).toInstant());
                default -> Optional.empty();
            };
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }
}
