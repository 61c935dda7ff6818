package uk.co.pharmacyiq.patients.looked.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.patients.looked.TakeLooked;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from a patient's record to who looked at it. */
@Component
class LookedBesideRecord implements RelatedPage {

    @Override
    public String beside() {
        return "/premises/{premises}/patients/{patient}";
    }

    @Override
    public String label() {
        return "Who looked";
    }

    @Override
    public String path() {
        return "/premises/{premises}/patients/{patient}/looked";
    }

    @Override
    public String permission() {
        return TakeLooked.PERMISSION;
    }
}
