package uk.co.pharmacyiq.inventory.waste.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.waste.ViewWaste;
import uk.co.pharmacyiq.site.NavEntry;

/** Waste, below the stock in the menu. */
@Component
class WasteMenu implements NavEntry {

    @Override
    public String label() {
        return "Waste";
    }

    @Override
    public String path() {
        return "/premises/{premises}/stock/consignments";
    }

    @Override
    public String permission() {
        return ViewWaste.PERMISSION;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String under() {
        return "Stock";
    }
}
