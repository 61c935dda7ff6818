package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** What was typed into a form and what is wrong with it; nothing typed is lost when a form is shown again. */
record StockForm(Fields typed, List<FieldError> errors) {

    static StockForm fresh(Fields typed) {
        return new StockForm(typed, List.of());
    }

    /**
     * The form after a refusal.
     *
     * @param visible fields that stand on the page; an error about any other belongs to the form as a whole
     */
    static StockForm refused(Fields typed, Refusal reason, Set<String> visible) {
        return new StockForm(
                typed,
                FieldError.of(reason).stream()
                        .map(error -> visible.contains(error.field()) ? error : new FieldError("", error.message()))
                        .distinct()
                        .toList());
    }

    String shown(String field) {
        return typed.shown(field);
    }

    /** What was typed, or what the field begins with. */
    String shown(String field, String first) {
        return Optional.of(typed.shown(field)).filter(text -> !text.isEmpty()).orElse(first);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    /** The reasons a kind of movement may have, with the one chosen before. */
    List<Choice> reasons(MovementKind kind, String none) {
        var chosen = typed.shown("reason");
        return Stream.concat(
                        Stream.of(new Choice("", none, chosen.isEmpty())),
                        Reason.of(kind).stream()
                                .map(reason -> new Choice(
                                        reason.code(),
                                        reason.title(),
                                        reason.code().equals(chosen))))
                .toList();
    }
}
