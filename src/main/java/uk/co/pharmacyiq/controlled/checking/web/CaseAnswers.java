package uk.co.pharmacyiq.controlled.checking.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.checking.Discrepancy;
import uk.co.pharmacyiq.controlled.checking.ViewCases;

/** What the API answers about discrepancies. */
final class CaseAnswers {

    private CaseAnswers() {}

    /** A case with its clock. */
    record DiscrepancyAnswer(
            UUID id,
            UUID section,
            String title,
            BigDecimal variance,
            Instant openedAt,
            UUID owner,
            String kind,
            Instant dueAt,
            boolean overdue,
            @Nullable String reference,
            boolean open) {

        static DiscrepancyAnswer of(ViewCases.Row row, Instant now) {
            var found = row.discrepancy();
            return new DiscrepancyAnswer(
                    found.id(),
                    found.section().value(),
                    row.section().line().title(),
                    found.found().variance(),
                    found.found().at(),
                    found.owner().value(),
                    found.isSerious() ? "SERIOUS" : "ROUTINE",
                    found.dueAt(),
                    found.isOverdue(now),
                    found.reported().map(Discrepancy.Step::words).orElse(null),
                    found.isOpen());
        }
    }

    /** What somebody did about it. */
    record DiscrepancyStepAnswer(String what, String detail, String words, UUID by, Instant at) {}

    /** A case with all steps, and the text for the accountable officer. */
    record DiscrepancyDetailAnswer(DiscrepancyAnswer discrepancy, List<DiscrepancyStepAnswer> steps, String report) {

        static DiscrepancyDetailAnswer of(ViewCases.View view) {
            return new DiscrepancyDetailAnswer(
                    DiscrepancyAnswer.of(view.row(), view.now()),
                    view.row().discrepancy().steps().stream()
                            .map(step -> new DiscrepancyStepAnswer(
                                    step.what().name(),
                                    step.detail(),
                                    step.words(),
                                    step.by().value(),
                                    step.at()))
                            .toList(),
                    view.report());
        }
    }
}
