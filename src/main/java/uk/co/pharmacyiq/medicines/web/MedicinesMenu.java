package uk.co.pharmacyiq.medicines.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.site.NavEntry;

/** The catalogue's place in the menu. */
@Component
class MedicinesMenu implements NavEntry {

    @Override
    public String label() {
        return "Medicines";
    }

    @Override
    public String path() {
        return "/medicines";
    }

    @Override
    public String permission() {
        return FindMedicines.PERMISSION;
    }

    @Override
    public int order() {
        return 30;
    }
}
