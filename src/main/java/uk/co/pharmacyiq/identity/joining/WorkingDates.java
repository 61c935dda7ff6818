package uk.co.pharmacyiq.identity.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From when to when somebody works here, in days where the pharmacy is; the account is dead outside of them.
 *
 * @param first the first day; empty where they have always been let in
 * @param last the last day; empty where no end is known
 */
public record WorkingDates(Optional<LocalDate> first, Optional<LocalDate> last) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** When the account comes alive. */
    Optional<Instant> from() {
        return first.map(day -> day.atStartOfDay(LONDON).toInstant());
    }

    /** When the account dies: as the day after the last begins. */
    Optional<Instant> until() {
        return last.map(WorkingDates::after);
    }

    static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    /** Whether they end before they begin. */
    boolean areTurned() {
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    }

    /** As they stand on the record. */
    String text() {
        return first.map(LocalDate::toString).orElse("open") + " to "
                + last.map(LocalDate::toString).orElse("open");
    }
}
