package uk.co.pharmacyiq.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Refusal;

/**
 * What is wrong with one field, and what to do about it.
 *
 * @param field name of the field, which is also its id on the page; empty when the error belongs to no single field
 * @param message plain words; never repeats what was typed
 */
public record FieldError(String field, String message) {

    /** The first message about a field, or null: what a field's template takes as its error. */
    public static @Nullable String of(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** A refusal as the errors of a form: one for each field, or one that belongs to none. */
    public static List<FieldError> of(Refusal reason) {
        return reason instanceof FieldErrors(var errors)
                ? errors
                : List.of(new FieldError(reason.field(), reason.advice()));
    }
}
