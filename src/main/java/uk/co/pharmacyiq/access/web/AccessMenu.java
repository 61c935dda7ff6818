package uk.co.pharmacyiq.access.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.site.NavEntry;

/** The menu entry of the roles. */
@Component
class AccessMenu implements NavEntry {

    @Override
    public String label() {
        return "Roles";
    }

    @Override
    public String path() {
        return "/access/roles";
    }

    @Override
    public String permission() {
        return ViewRoles.PERMISSION;
    }

    @Override
    public int order() {
        return 82;
    }
}
