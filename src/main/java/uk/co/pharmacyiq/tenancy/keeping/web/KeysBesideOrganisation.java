package uk.co.pharmacyiq.tenancy.keeping.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.tenancy.keeping.OwnKey;

/** Leads from the page of the organisation to its key. */
@Component
class KeysBesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Encryption key";
    }

    @Override
    public String path() {
        return OwnKeyController.PAGE;
    }

    @Override
    public String permission() {
        return OwnKey.PERMISSION;
    }
}
