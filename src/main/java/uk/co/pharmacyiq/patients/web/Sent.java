package uk.co.pharmacyiq.patients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The rest of the form as it was sent, and what is wrong with it. */
record Sent(Fields fields, List<FieldError> errors) {

    String shown(String name) {
        return fields.shown(name);
    }

    @Nullable
    String error(String name) {
        return FieldError.of(errors, name);
    }
}
