package uk.co.pharmacyiq.identity.terminal.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.terminal.ViewTerminals;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the list of people to the terminals of the premises one is at. */
@Component
class TerminalsBesidePeople implements RelatedPage {

    @Override
    public String beside() {
        return "/people";
    }

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
}
