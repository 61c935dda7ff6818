package uk.co.pharmacyiq.tenancy.leaving.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.tenancy.leaving.ViewLeaving;

/** Leads from the page of the organisation to how it leaves. */
@Component
class BesideTheOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Leaving";
    }

    @Override
    public String path() {
        return LeavingController.PAGE;
    }

    @Override
    public String permission() {
        return ViewLeaving.PERMISSION;
    }
}
