package uk.co.pharmacyiq.inventory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.medicines.ControlledSchedule;
import uk.co.pharmacyiq.site.LondonTime;

/** How dates, times, states and addresses are written on the stock pages. */
final class Shown {

    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Shown() {}

    /** A word that stands out, and how much it presses. */
    record Tag(String text, String kind) {}

    /** {@code 30 Nov 2027}. */
    static String day(LocalDate day) {
        return LondonTime.date(day);
    }

    /** As it is typed and read back: {@code 30/11/2027}. */
    static String typedDay(LocalDate day) {
        return TYPED_DAY.format(day);
    }

    /** {@code Nov 2027}. */
    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 21 Nov 2026, 14:30}, in London. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** Whether a batch is past its expiry or close to it; empty where there is plenty of time. */
    static Optional<Tag> expiry(Expiry expiry, LocalDate today) {
        if (!expiry.usableOn(today)) {
            return Optional.of(new Tag("Expired", "expired"));
        }
        long days = expiry.lastDay().toEpochDay() - today.toEpochDay();
        if (days <= 30) {
            return Optional.of(new Tag(
                    switch ((int) days) {
                        case 0 -> "Last day today";
                        case 1 -> "1 day left";
                        default -> days + " days left";
                    },
                    "soon"));
        }
        return days <= 90 ? Optional.of(new Tag("Under 90 days", "info")) : Optional.empty();
    }

    /** The schedule of a controlled drug, or that nobody has decided on it; empty where it is known to be none. */
    static Optional<Tag> schedule(ControlledSchedule schedule) {
        if (schedule.controlled()) {
            return Optional.of(new Tag(schedule.level().title(), "controlled"));
        }
        return schedule.needsReview() ? Optional.of(new Tag("Schedule needs review", "held")) : Optional.empty();
    }

    /** Whether nobody has decided yet if this belongs in the controlled-drugs register. */
    static boolean undecided(ControlledSchedule schedule) {
        return schedule.needsReview();
    }

    /** A value as it goes into the query of an address. */
    static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
