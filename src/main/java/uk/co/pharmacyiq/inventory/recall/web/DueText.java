package uk.co.pharmacyiq.inventory.recall.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.Standing;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * How much time there is, in words.
 *
 * @param kind how it looks, as a tag
 */
record DueText(String text, String kind) {

    static DueText of(Alert alert, Standing standing, Instant now) {
        return standing.closedAt()
                .map(closed -> closed.isAfter(alert.times().dueAt())
                                && !alert.head().kind().isImmediate()
                        ? new DueText(
                                "Closed late, "
                                        + length(Duration.between(alert.times().dueAt(), closed)) + " over",
                                "soon")
                        : new DueText(
                                "Closed after "
                                        + length(Duration.between(alert.times().receivedAt(), closed)),
                                "ok"))
                .orElseGet(() -> open(alert, standing, now));
    }

    private static DueText open(Alert alert, Standing standing, Instant now) {
        if (standing.isEscalated() && standing.acknowledgedAt().isEmpty()) {
            return new DueText("The superintendent was told", "expired");
        }
        if (alert.head().kind().isImmediate()) {
            return new DueText("At once", "expired");
        }
        var left = Duration.between(now, alert.times().dueAt());
        return left.isNegative()
                ? new DueText("Overdue by " + length(left.negated()), "expired")
                : new DueText(length(left) + " left", left.toHours() < 12 ? "soon" : "info");
    }

    /** {@code 2 days 3 hours}, {@code 40 minutes}. */
    static String length(Duration time) {
        long hours = time.toHours();
        if (hours < 1) {
            return count(Math.max(0, time.toMinutes()), "minute");
        }
        return hours < 48
                ? count(hours, "hour")
                : count(hours / 24, "day") + (hours % 24 == 0 ? "" : " " + count(hours % 24, "hour"));
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** The deadline as people read it: {@code at once}, or the moment. */
    static String deadline(Alert alert) {
        return alert.head().kind().isImmediate()
                ? "At once"
                : LondonTime.time(alert.times().dueAt());
    }

    /** The last day of use as it stands in the books, as people read it: {@code 30 Nov 2027}. */
    static String day(String day) {
        return StockRefusal.DAY.format(LocalDate.parse(day));
    }
}
