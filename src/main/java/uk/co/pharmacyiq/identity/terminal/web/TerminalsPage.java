package uk.co.pharmacyiq.identity.terminal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.terminal.ViewTerminals;
import uk.co.pharmacyiq.site.FieldError;

/** The terminals of premises, and the form that makes this browser one. */
record TerminalsPage(String premises, ViewTerminals.Terminals found, List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
