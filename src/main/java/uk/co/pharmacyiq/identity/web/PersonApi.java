package uk.co.pharmacyiq.identity.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.ClosePerson;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.session.EndSessions;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What is done about one person, for programs. */
@RestController
class PersonApi {

    private final Api api;
    private final RecordRegistration recordRegistration;
    private final ClosePerson closePerson;
    private final ListSessions listSessions;
    private final EndSessions endSessions;

    PersonApi(
            Api api,
            RecordRegistration recordRegistration,
            ClosePerson closePerson,
            ListSessions listSessions,
            EndSessions endSessions) {
        this.api = api;
        this.recordRegistration = recordRegistration;
        this.closePerson = closePerson;
        this.listSessions = listSessions;
        this.endSessions = endSessions;
    }

    /** Whom it was done to. */
    record DoneAnswer(String person) {

        static DoneAnswer of(PersonId person) {
            return new DoneAnswer(person.toString());
        }
    }

    @PostMapping("/api/v1/people/{person}/registrations")
    @Permitted(RecordRegistration.PERMISSION)
    ResponseEntity<DoneAnswer> recordRegistration(
            Actor.Person actor, @PathVariable String person, @RequestBody RegistrationForm body) {
        var id = PeopleApi.id(person);
        return api.created(api.ask(
                        actor,
                        RecordRegistration.ACT,
                        Target.of("person", id),
                        RegistrationForm.read(id, Fields.ofBody(body)),
                        request -> recordRegistration.record(actor, request))
                .then(done -> Outcome.done(DoneAnswer.of(done))));
    }

    @PostMapping("/api/v1/people/{person}/close")
    @Permitted(ClosePerson.PERMISSION)
    ResponseEntity<DoneAnswer> closePerson(Actor.Person actor, @PathVariable String person) {
        return api.ok(closePerson.close(actor, PeopleApi.id(person)).then(done -> Outcome.done(DoneAnswer.of(done))));
    }

    @GetMapping("/api/v1/people/{person}/sessions")
    @Permitted(ListSessions.PERMISSION)
    ResponseEntity<ListSessions.Sessions> listSessions(Actor.Person actor, @PathVariable String person) {
        return api.ok(listSessions.list(actor, PeopleApi.id(person)));
    }

    @DeleteMapping("/api/v1/people/{person}/sessions")
    @Permitted(EndSessions.PERMISSION)
    ResponseEntity<DoneAnswer> endSessions(Actor.Person actor, @PathVariable String person) {
        return api.ok(endSessions.endAll(actor, PeopleApi.id(person)).then(done -> Outcome.done(DoneAnswer.of(done))));
    }

    @DeleteMapping("/api/v1/people/{person}/sessions/{session}")
    @Permitted(EndSessions.PERMISSION)
    ResponseEntity<DoneAnswer> endSession(
            Actor.Person actor, @PathVariable String person, @PathVariable String session) {
        return api.ok(endSessions
                .end(actor, PeopleApi.id(person), RequestNotes.id(session))
                .then(done -> Outcome.done(DoneAnswer.of(done))));
    }
}
