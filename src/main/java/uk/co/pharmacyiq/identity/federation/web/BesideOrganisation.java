package uk.co.pharmacyiq.identity.federation.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.ViewProviders;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the page of the organisation to its sign-in services. */
@Component
class BesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Sign-in services";
    }

    @Override
    public String path() {
        return ProvidersController.PAGE;
    }

    @Override
    public String permission() {
        return ViewProviders.PERMISSION;
    }
}
