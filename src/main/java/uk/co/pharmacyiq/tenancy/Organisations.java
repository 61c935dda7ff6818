package uk.co.pharmacyiq.tenancy;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.Work;

/** The organisation at work and its premises, for other modules within work under way. */
@Component
public class Organisations {

    private final OrganisationStore organisations;

    Organisations(OrganisationStore organisations) {
        this.organisations = organisations;
    }

    public ViewOrganisation.View view(Work work) {
        return new ViewOrganisation.View(organisations.organisation(work), organisations.premises(work));
    }
}
