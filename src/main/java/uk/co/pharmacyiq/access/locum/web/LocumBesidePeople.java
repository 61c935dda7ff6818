package uk.co.pharmacyiq.access.locum.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.locum.TakeOnLocum;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the list of people to the locum form of the premises one is at. */
@Component
class LocumBesidePeople implements RelatedPage {

    @Override
    public String beside() {
        return "/people";
    }

    @Override
    public String label() {
        return "Locum";
    }

    @Override
    public String path() {
        return "/premises/{premises}/locum";
    }

    @Override
    public String permission() {
        return TakeOnLocum.PERMISSION;
    }
}
