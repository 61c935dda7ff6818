package uk.co.pharmacyiq.inventory.expiring.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.expiring.ViewExpiry;
import uk.co.pharmacyiq.site.NavEntry;

/** Expiry risk and rounds, below the stock in the menu. */
@Component
class ExpiryMenu implements NavEntry {

    @Override
    public String label() {
        return "Expiry rounds";
    }

    @Override
    public String path() {
        return "/premises/{premises}/stock/expiry";
    }

    @Override
    public String permission() {
        return ViewExpiry.PERMISSION;
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public String under() {
        return "Stock";
    }
}
