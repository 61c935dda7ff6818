package uk.co.pharmacyiq.identity.containment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.containment.ContainPerson;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Whether somebody is shut out, and the button that does it. */
record ContainmentPage(ContainPerson.State state, String typed, List<FieldError> errors) {

    /** Why, as programs send it. */
    record ContainBody(@Nullable String reason) {}

    static ContainmentPage of(ContainPerson.State state, @Nullable Fields typed, @Nullable Refusal reason) {
        return new ContainmentPage(
                state, typed == null ? "" : typed.shown("reason"), reason == null ? List.of() : FieldError.of(reason));
    }

    static Outcome<String> read(Fields fields) {
        var reason = fields.need(
                "reason",
                text -> TypedText.line(text, 300).filter(line -> line.length() >= 2),
                "Enter why, in at most 300 characters.");
        return fields.finish(reason::value);
    }

    String name() {
        return state.person().displayName();
    }

    String path() {
        return "/people/" + state.person().id() + "/containment";
    }

    boolean contained() {
        return state.containment().isPresent();
    }

    String since() {
        return state.containment()
                .map(one -> "Since " + LondonTime.time(one.since()) + ", by " + state.by() + ": " + one.reason())
                .orElse("");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
