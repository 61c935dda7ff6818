package uk.co.pharmacyiq.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.session.EndSessions;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Where one person is signed in, for an administrator, who can end one session or all. */
@Controller
class SessionsController {

    private final Pages pages;
    private final ListSessions listSessions;
    private final EndSessions endSessions;

    SessionsController(Pages pages, ListSessions listSessions, EndSessions endSessions) {
        this.pages = pages;
        this.listSessions = listSessions;
        this.endSessions = endSessions;
    }

    @GetMapping("/people/{person}/sessions")
    @Permitted(ListSessions.PERMISSION)
    View sessionsOfPerson(Actor.Person actor, @PathVariable String person) {
        var id = PeopleApi.id(person);
        return switch (listSessions.list(actor, id)) {
            case Done<ListSessions.Sessions>(var found) ->
                pages.show("identity/web/sessions", new SessionsPage(id.toString(), found));
            case Refused<ListSessions.Sessions>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/people/{person}/sessions/{session}")
    @Permitted(EndSessions.PERMISSION)
    View endSessionOfPerson(Actor.Person actor, @PathVariable String person, @PathVariable String session) {
        var id = PeopleApi.id(person);
        return switch (endSessions.end(actor, id, RequestNotes.id(session))) {
            case Done<?> _ -> pages.redirect("/people/" + id + "/sessions", Notice.success("The session was ended."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }
}
