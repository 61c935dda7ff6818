package uk.co.pharmacyiq.access.locum.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The form that takes a locum on. */
record LocumPage(String premises, @Nullable Fields typed, List<FieldError> errors) {

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
