package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.proposal.KeepReorderRule;
import uk.co.pharmacyiq.inventory.ordering.proposal.ReorderRule;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** The form as it is, or as it was typed. */
record ReorderPage(
        Here here, KeepReorderRule.View view, @Nullable Fields typed, List<FieldError> errors) {

    String path() {
        return here.path("/rules/" + view.pack().product());
    }

    String stockPath() {
        return "/premises/" + here.premises() + "/stock/products/" + view.pack().product();
    }

    String size() {
        return view.pack().size() + " " + view.pack().unit();
    }

    List<Choice> methods() {
        var chosen = typed == null ? view.rule().method().name() : typed.shown("method");
        return Stream.of(ReorderRule.Method.values())
                .map(method ->
                        new Choice(method.name(), method.title(), method.name().equals(chosen)))
                .toList();
    }

    String least() {
        return typed == null ? view.rule().least().toString() : typed.shown("least");
    }

    String most() {
        return typed == null ? view.rule().most().toString() : typed.shown("most");
    }

    boolean byItself() {
        return typed == null ? view.rule().byItself() : typed.shown("byItself").equals("true");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
