package uk.co.pharmacyiq.identity.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.session.EndSessions;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** One's own sessions, for programs. */
@RestController
class OwnSessionsApi {

    private final Api api;
    private final ListSessions listSessions;
    private final EndSessions endSessions;

    OwnSessionsApi(Api api, ListSessions listSessions, EndSessions endSessions) {
        this.api = api;
        this.listSessions = listSessions;
        this.endSessions = endSessions;
    }

    @GetMapping("/api/v1/sessions")
    @Permitted(ListSessions.OWN)
    ResponseEntity<ListSessions.Sessions> listOwnSessions(Actor.Person actor) {
        return api.ok(listSessions.own(actor));
    }

    @DeleteMapping("/api/v1/sessions/{session}")
    @Permitted(EndSessions.OWN)
    ResponseEntity<?> endOwnSession(Actor.Person actor, @PathVariable String session) {
        return switch (endSessions.endOwn(actor, RequestNotes.id(session))) {
            case Done<?> _ -> ResponseEntity.noContent().build();
            case Refused<?>(var reason) -> Api.problem(reason);
        };
    }
}
