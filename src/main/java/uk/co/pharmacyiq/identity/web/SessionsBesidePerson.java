package uk.co.pharmacyiq.identity.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the page of a person to where they are signed in. */
@Component
class SessionsBesidePerson implements RelatedPage {

    @Override
    public String beside() {
        return "/people/{person}";
    }

    @Override
    public String label() {
        return "Sessions";
    }

    @Override
    public String path() {
        return "/people/{person}/sessions";
    }

    @Override
    public String permission() {
        return ListSessions.PERMISSION;
    }
}
