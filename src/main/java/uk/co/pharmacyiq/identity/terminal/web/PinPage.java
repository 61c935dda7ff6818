package uk.co.pharmacyiq.identity.terminal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;

/** The form that sets a PIN. */
record PinPage(List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
