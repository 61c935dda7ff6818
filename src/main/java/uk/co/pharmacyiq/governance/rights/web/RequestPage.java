package uk.co.pharmacyiq.governance.rights.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.rights.Competence;
import uk.co.pharmacyiq.governance.rights.RefusalReason;
import uk.co.pharmacyiq.governance.rights.Relation;
import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** One request: what should be done next, what else can be, and what was. */
record RequestPage(ViewRequests.Shown shown, @Nullable Typed typed, List<FieldError> errors) {

    /** Which form belongs to which step, in the order in which they stand on the page. */
    private static final Map<String, Step> FORMS = Map.ofEntries(
            Map.entry("patient", Step.PATIENT_ASSIGNED),
            Map.entry("identity", Step.IDENTITY_CONFIRMED),
            Map.entry("identity-ask", Step.IDENTITY_ASKED),
            Map.entry("clarification-ask", Step.CLARIFICATION_ASKED),
            Map.entry("clarified", Step.CLARIFIED),
            Map.entry("acknowledge", Step.ACKNOWLEDGED),
            Map.entry("inform", Step.INFORMED),
            Map.entry("answer", Step.ANSWERED),
            Map.entry("extend", Step.EXTENDED),
            Map.entry("refuse", Step.REFUSED),
            Map.entry("withdraw", Step.WITHDRAWN));

    /** Purposes of consents, as an objection names them. */
    private static final List<String> PURPOSES =
            List.of("marketing", "nomination", "summary-record", "services", "research");

    /** What was typed into which form. */
    record Typed(String step, Fields fields) {}

    static RequestPage of(ViewRequests.Shown shown, @Nullable Typed typed, @Nullable Refusal reason) {
        return new RequestPage(shown, typed, reason == null ? List.of() : FieldError.of(reason));
    }

    String path() {
        return "/premises/" + shown.request().where().premises() + "/rights/"
                + shown.request().id();
    }

    String list() {
        return "/premises/" + shown.request().where().premises() + "/rights";
    }

    RequestFacts facts() {
        return new RequestFacts(shown);
    }

    NextStep next() {
        return NextStep.of(shown.request());
    }

    /** The form that does what comes next, or the one that somebody just filled in. */
    String first() {
        return typed == null ? next().form() : typed.step();
    }

    /** Whether a form is offered. */
    boolean offers(String form) {
        var step = FORMS.get(form);
        return step != null && step.isFor(shown.request()) && !isTooLate(form) && !(form.equals("answer") && isCopy());
    }

    /** Whether any form but the first is offered. */
    boolean offersMore() {
        return FORMS.keySet().stream().anyMatch(form -> !form.equals(first()) && offers(form));
    }

    boolean isCopy() {
        return shown.request().kind().isCopy();
    }

    boolean isOpenCopy() {
        return isCopy() && Set.of("copy").contains(next().form());
    }

    boolean isRectification() {
        return next().form().equals("entries");
    }

    boolean isObjection() {
        return shown.request().kind() == RightsKind.OBJECTION;
    }

    private boolean isTooLate(String form) {
        return form.equals("extend") && !shown.request().clock().mayExtend(shown.today());
    }

    /** What was typed into a form. */
    String value(String form, String field) {
        return typed == null || !typed.step().equals(form) ? "" : typed.fields().shown(field);
    }

    @Nullable
    String error(String form, String field) {
        return typed == null || !typed.step().equals(form) ? null : FieldError.of(errors, field);
    }

    List<Choice> relations() {
        var chosen = value("identity", "relation");
        return Choices.of(
                Stream.of(Relation.values()),
                Relation::code,
                Relation::title,
                chosen.isEmpty() ? shown.request().asker().relation().code() : chosen);
    }

    List<Choice> competences() {
        return Choices.of(
                Stream.of(Competence.values()), Competence::code, Competence::title, value("identity", "competence"));
    }

    List<Choice> grounds() {
        return Choices.of(
                Stream.of(RefusalReason.values())
                        .filter(reason -> reason.isFor(shown.request().kind())),
                RefusalReason::code,
                RefusalReason::words,
                value("refuse", "ground"));
    }

    List<Choice> purposes() {
        return Choices.of(
                PURPOSES.stream(),
                purpose -> purpose,
                purpose -> purpose.replace('-', ' '),
                value("answer", "purpose"));
    }
}
