package uk.co.pharmacyiq.access.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.ViewGrants;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the page of a person to their roles. */
@Component
class RolesBesidePerson implements RelatedPage {

    @Override
    public String beside() {
        return "/people/{person}";
    }

    @Override
    public String label() {
        return "Roles";
    }

    @Override
    public String path() {
        return "/people/{person}/roles";
    }

    @Override
    public String permission() {
        return ViewGrants.PERMISSION;
    }
}
