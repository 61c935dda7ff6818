package uk.co.pharmacyiq.identity.joining.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.joining.ViewLeavers;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the list of people to those who left. */
@Component
class LeaversBesidePeople implements RelatedPage {

    @Override
    public String beside() {
        return "/people";
    }

    @Override
    public String label() {
        return "Leavers";
    }

    @Override
    public String path() {
        return "/people/leavers";
    }

    @Override
    public String permission() {
        return ViewLeavers.PERMISSION;
    }
}
