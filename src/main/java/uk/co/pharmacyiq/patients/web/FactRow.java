package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.site.Choice;

/**
 * One field of the form of a fact.
 *
 * @param choices what can be chosen; empty where it is typed
 * @param now what others put there meanwhile, where it differs
 */
record FactRow(
        FactField field,
        List<Choice> choices,
        String value,
        @Nullable String error,
        @Nullable String now) {

    String label() {
        return field.label() + (field.required() ? "" : " (if known)");
    }

    boolean isLong() {
        return field.form() == FactField.Form.LONG_TEXT;
    }

    boolean isChoice() {
        return !choices.isEmpty();
    }

    /** Few enough to be seen all at once. */
    boolean asRadios() {
        return isChoice() && options().size() <= 5;
    }

    boolean isHidden() {
        return field.form() == FactField.Form.ID && choices.isEmpty();
    }

    List<Choice> options() {
        var options = choices.stream()
                .map(each -> new Choice(each.value(), each.label(), each.value().equals(value)));
        return field.required()
                ? options.toList()
                : Stream.concat(Stream.of(new Choice("", "Not said", value.isEmpty())), options)
                        .toList();
    }

    String width() {
        return switch (field.form()) {
            case DATE, PAST_DATE, POSTCODE, NHS_NUMBER, ODS -> "10";
            case PHONE -> "20";
            default -> "30";
        };
    }

    @Nullable
    String hint() {
        return switch (field.form()) {
            case DATE, PAST_DATE -> "For example 27 3 1985";
            default -> field.hint().isEmpty() ? null : field.hint();
        };
    }

    @Nullable
    String inputmode() {
        return switch (field.form()) {
            case NHS_NUMBER -> "numeric";
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> null;
        };
    }
}
