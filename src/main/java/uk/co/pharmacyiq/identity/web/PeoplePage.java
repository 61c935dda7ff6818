package uk.co.pharmacyiq.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The people of the organisation, and the form to invite one with what was typed. */
record PeoplePage(ViewPeople.Page people, @Nullable Fields typed, List<FieldError> errors) {

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    @Nullable
    String more() {
        return people.next().map(next -> "/people?after=" + next).orElse(null);
    }
}
