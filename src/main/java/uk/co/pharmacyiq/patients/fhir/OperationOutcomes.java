package uk.co.pharmacyiq.patients.fhir;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldErrors;

/** Refusals in FHIR's own words: an issue for each thing that is wrong, with our code and what to do about it. */
final class OperationOutcomes {

    private static final String CODES = "https://pharmacyiq.co.uk/refusal";

    private OperationOutcomes() {}

    static OperationOutcome of(Refusal reason) {
        var outcome = new OperationOutcome();
        if (reason instanceof FieldErrors(var errors)) {
            errors.forEach(error -> issue(outcome, reason, error.message()).addExpression(error.field()));
        } else {
            var issue = issue(outcome, reason, reason.advice());
            if (!reason.field().isEmpty()) {
                issue.addExpression(reason.field());
            }
        }
        return outcome;
    }

    private static OperationOutcome.OperationOutcomeIssueComponent issue(
            OperationOutcome outcome, Refusal reason, String advice) {
        var issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type(reason))
                .setDiagnostics(advice);
        issue.getDetails()
                .addCoding(UkCore.coding(CODES, reason.code(), advice))
                .setText(advice);
        return issue;
    }

    private static IssueType type(Refusal reason) {
        return switch (reason.kind()) {
            case INVALID -> IssueType.INVALID;
            case NOT_ALLOWED -> IssueType.FORBIDDEN;
            case NOT_FOUND -> IssueType.NOTFOUND;
            case CONFLICT, STALE -> IssueType.CONFLICT;
            case TOO_MANY -> IssueType.THROTTLED;
            case BUSY -> IssueType.TRANSIENT;
            case PROOF -> IssueType.LOGIN;
            case WAITING -> IssueType.SUPPRESSED;
        };
    }
}
