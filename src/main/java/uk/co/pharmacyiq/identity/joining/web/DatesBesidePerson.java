package uk.co.pharmacyiq.identity.joining.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the page of a person to their dates. */
@Component
class DatesBesidePerson implements RelatedPage {

    @Override
    public String beside() {
        return "/people/{person}";
    }

    @Override
    public String label() {
        return "Working dates";
    }

    @Override
    public String path() {
        return "/people/{person}/dates";
    }

    @Override
    public String permission() {
        return SetWorkingDates.PERMISSION;
    }
}
