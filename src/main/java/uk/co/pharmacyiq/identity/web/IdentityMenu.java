package uk.co.pharmacyiq.identity.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.site.NavEntry;

/** The menu entry of the people page. */
@Component
class IdentityMenu implements NavEntry {

    @Override
    public String label() {
        return "People";
    }

    @Override
    public String path() {
        return "/people";
    }

    @Override
    public String permission() {
        return ViewPeople.PERMISSION;
    }

    @Override
    public int order() {
        return 80;
    }
}
