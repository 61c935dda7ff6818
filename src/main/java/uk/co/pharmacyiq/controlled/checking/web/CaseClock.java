package uk.co.pharmacyiq.controlled.checking.web;

import java.time.Instant;
import uk.co.pharmacyiq.controlled.checking.Discrepancy;
import uk.co.pharmacyiq.site.LondonTime;

/** The clock of a discrepancy, in words. */
final class CaseClock {

    private CaseClock() {}

    static ChecksPage.Word tag(Discrepancy found, Instant now) {
        if (!found.isOpen()) {
            return new ChecksPage.Word("Closed", "ok");
        }
        if (found.isOverdue(now)) {
            return new ChecksPage.Word(found.isSerious() ? "Serious: report now" : "Overdue", "expired");
        }
        return new ChecksPage.Word(found.isSerious() ? "Serious" : "Routine", found.isSerious() ? "expired" : "soon");
    }

    static String clock(Discrepancy found) {
        if (!found.isOpen()) {
            return found.closed()
                    .map(step -> "Closed " + LondonTime.time(step.at()))
                    .orElse("");
        }
        return found.reported()
                .map(step -> "Reported " + LondonTime.time(step.at()))
                .orElseGet(() -> found.isSerious()
                        ? "Report to the CDAO at once"
                        : "Settle or report by " + LondonTime.time(found.dueAt()));
    }
}
