package uk.co.pharmacyiq.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;

/** The statement, and the box to tick. */
record StatementPage(List<String> lines, List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
