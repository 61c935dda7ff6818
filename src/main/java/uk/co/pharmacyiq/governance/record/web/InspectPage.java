package uk.co.pharmacyiq.governance.record.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;

/** The way in for somebody who holds a pass. */
record InspectPage(List<FieldError> errors) {

    @Nullable
    String error() {
        return FieldError.of(errors, "pass");
    }
}
