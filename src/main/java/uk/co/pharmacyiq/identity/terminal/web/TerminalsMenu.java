package uk.co.pharmacyiq.identity.terminal.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.terminal.ViewTerminals;
import uk.co.pharmacyiq.site.NavEntry;

/** The menu entry of the terminals page. */
@Component
class TerminalsMenu implements NavEntry {

    @Override
    public String label() {
        return "Terminals";
    }

    @Override
    public String path() {
        return "/premises/{premises}/terminals";
    }

    @Override
    public String permission() {
        return ViewTerminals.PERMISSION;
    }

    @Override
    public int order() {
        return 85;
    }
}
