package uk.co.pharmacyiq.identity.passkey.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.passkey.PersonPasskeys;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** The passkeys of one person, for an administrator. */
@Controller
class PersonPasskeysController implements RelatedPage {

    private static final String PATH = "/people/{person}/passkeys";

    private final Pages pages;
    private final PersonPasskeys passkeys;

    PersonPasskeysController(Pages pages, PersonPasskeys passkeys) {
        this.pages = pages;
        this.passkeys = passkeys;
    }

    @GetMapping(PATH)
    @Permitted(PersonPasskeys.PERMISSION)
    View personPasskeys(Actor.Person actor, @PathVariable String person) {
        return switch (passkeys.list(actor, new PersonId(RequestNotes.id(person)))) {
            case Done<PersonPasskeys.Listing>(var listing) ->
                pages.show("identity/passkey/web/personPasskeys", new PersonPasskeysPage(listing));
            case Refused<PersonPasskeys.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PATH + "/{passkey}/revoke")
    @Permitted(PersonPasskeys.PERMISSION)
    View removePersonsPasskey(Actor.Person actor, @PathVariable String person, @PathVariable String passkey) {
        var id = new PersonId(RequestNotes.id(person));
        return switch (passkeys.revoke(actor, id, RequestNotes.id(passkey))) {
            case Done<?> _ ->
                pages.redirect(
                        "/people/" + id + "/passkeys", Notice.success("The passkey was removed; its owner is told."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }

    @Override
    public String beside() {
        return "/people/{person}";
    }

    @Override
    public String label() {
        return "Passkeys";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String permission() {
        return PersonPasskeys.PERMISSION;
    }
}
