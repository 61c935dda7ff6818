package uk.co.pharmacyiq.patients.search.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.NavEntry;

/** The search's place in the menu: before everything else, because most of the day begins with it. */
@Component
class PatientSearchMenu implements NavEntry {

    @Override
    public String label() {
        return "Patients";
    }

    @Override
    public String path() {
        return "/premises/{premises}/patients";
    }

    @Override
    public String permission() {
        return FindPatients.PERMISSION;
    }

    @Override
    public int order() {
        return 5;
    }
}
