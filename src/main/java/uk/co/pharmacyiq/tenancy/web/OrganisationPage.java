package uk.co.pharmacyiq.tenancy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.ViewOrganisation;

/** The organisation, its premises, and the form for new ones with what was typed. */
record OrganisationPage(
        ViewOrganisation.View view, @Nullable Fields typed, List<FieldError> errors) {

    static OrganisationPage fresh(ViewOrganisation.View view) {
        return new OrganisationPage(view, null, List.of());
    }

    String number(Premises premises) {
        return premises.number().map(PremisesNumber::digits).orElse("Not recorded");
    }

    /** When they were handed over; empty where they are open. */
    String closed(Premises premises) {
        return premises.closedOn()
                .map(day -> "Handed over on " + LondonTime.date(day))
                .orElse("");
    }

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
