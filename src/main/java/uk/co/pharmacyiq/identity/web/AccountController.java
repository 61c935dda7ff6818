package uk.co.pharmacyiq.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.ClosePerson;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.ResetCredentials;
import uk.co.pharmacyiq.identity.session.EndSessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The buttons on a person's page that change how they get in. */
@Controller
class AccountController {

    private final Pages pages;
    private final ResetCredentials resetCredentials;
    private final EndSessions endSessions;
    private final ClosePerson closePerson;

    AccountController(
            Pages pages, ResetCredentials resetCredentials, EndSessions endSessions, ClosePerson closePerson) {
        this.pages = pages;
        this.resetCredentials = resetCredentials;
        this.endSessions = endSessions;
        this.closePerson = closePerson;
    }

    @PostMapping("/people/{person}/invitation")
    @Permitted(ResetCredentials.PERMISSION)
    View reset(Actor.Person actor, @PathVariable String person) {
        return switch (resetCredentials.reset(actor, PeopleApi.id(person))) {
            case Done<InvitePerson.Invited>(var invited) ->
                pages.show(
                        HttpStatus.CREATED, "identity/web/invited", InvitedPage.of(PeopleController.origin(), invited));
            case Refused<InvitePerson.Invited>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/people/{person}/sessions")
    @Permitted(EndSessions.PERMISSION)
    View endSessions(Actor.Person actor, @PathVariable String person) {
        return leadBack(endSessions.endAll(actor, PeopleApi.id(person)), person, "Every session was ended.");
    }

    @PostMapping("/people/{person}/close")
    @Permitted(ClosePerson.PERMISSION)
    View close(Actor.Person actor, @PathVariable String person) {
        return leadBack(closePerson.close(actor, PeopleApi.id(person)), person, "The account was closed.");
    }

    private View leadBack(Outcome<?> outcome, String person, String done) {
        return switch (outcome) {
            case Done<?> _ -> pages.redirect("/people/" + PeopleApi.id(person), Notice.success(done));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }
}
