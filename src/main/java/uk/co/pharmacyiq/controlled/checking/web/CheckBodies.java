package uk.co.pharmacyiq.controlled.checking.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API about balance checks and discrepancies takes, as it is sent. */
final class CheckBodies {

    private CheckBodies() {}

    /** What was counted of one section; or, counted together with the person before, that one agrees. */
    record SectionCountBody(
            @Nullable String section,
            @Nullable BigDecimal counted,
            @Nullable Boolean agree) {}

    /** What one person counted, of at most 200 sections. */
    record SectionCountsBody(@Nullable List<SectionCountBody> lines) {}

    /**
     * What is done about a discrepancy: {@code owned}, {@code serious}, {@code routine}, {@code looked}, {@code noted} or
     * {@code reported}; where somebody looked; what they found, why, or the reference.
     */
    record DiscrepancyStepBody(
            @Nullable String what,
            @Nullable String looked,
            @Nullable String words) {}

    /** How a case ends: {@code explained}, {@code counted_wrong} or {@code unexplained}, and why. */
    record DiscrepancyClosureBody(
            @Nullable String ending, @Nullable String reason) {}
}
