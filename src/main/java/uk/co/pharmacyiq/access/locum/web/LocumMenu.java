package uk.co.pharmacyiq.access.locum.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.locum.TakeOnLocum;
import uk.co.pharmacyiq.site.NavEntry;

/** The menu entry that leads to the locum form of the premises one is at. */
@Component
class LocumMenu implements NavEntry {

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

    @Override
    public int order() {
        return 81;
    }
}
