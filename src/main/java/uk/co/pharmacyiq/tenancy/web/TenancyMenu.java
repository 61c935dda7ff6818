package uk.co.pharmacyiq.tenancy.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.tenancy.ViewOrganisation;

/** The menu entry of the organisation page. */
@Component
class TenancyMenu implements NavEntry {

    @Override
    public String label() {
        return "Organisation";
    }

    @Override
    public String path() {
        return "/organisation";
    }

    @Override
    public String permission() {
        return ViewOrganisation.PERMISSION;
    }

    @Override
    public int order() {
        return 90;
    }
}
