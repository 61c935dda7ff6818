package uk.co.pharmacyiq.identity.joining.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.joining.WorkingDates;
import uk.co.pharmacyiq.site.FieldError;

/** The form with the dates of one person. */
record DatesPage(String person, WorkingDates dates, List<FieldError> errors) {

    String first() {
        return dates.first().map(LocalDate::toString).orElse("");
    }

    String last() {
        return dates.last().map(LocalDate::toString).orElse("");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
