package uk.co.pharmacyiq.inventory.returning.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.returning.ViewReturns;
import uk.co.pharmacyiq.site.NavEntry;

/** Returns to suppliers, below the stock in the menu. */
@Component
class ReturnMenu implements NavEntry {

    @Override
    public String label() {
        return "Returns";
    }

    @Override
    public String path() {
        return "/premises/{premises}/stock/returns";
    }

    @Override
    public String permission() {
        return ViewReturns.PERMISSION;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public String under() {
        return "Stock";
    }
}
