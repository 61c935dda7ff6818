package uk.co.pharmacyiq.identity.containment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.containment.ContainPerson;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Shutting somebody out, for programs; and where people find the page that does. */
@RestController
class ContainmentApi {

    /** The page beside the one of a person. */
    private record Beside(String beside, String label, String path, String permission) implements RelatedPage {}

    private final Api api;
    private final ContainPerson containPerson;

    ContainmentApi(Api api, ContainPerson containPerson) {
        this.api = api;
        this.containPerson = containPerson;
    }

    @Bean
    static RelatedPage containmentPage() {
        return new Beside("/people/{person}", "Shut out", "/people/{person}/containment", ContainPerson.PERMISSION);
    }

    @PostMapping("/api/v1/people/{person}/containment")
    @Permitted(ContainPerson.PERMISSION)
    ResponseEntity<PersonId> containPerson(
            Actor.Person actor, @PathVariable String person, @RequestBody ContainmentPage.ContainBody body) {
        var id = new PersonId(RequestNotes.id(person));
        return api.ok(api.ask(
                actor,
                ContainPerson.ACT,
                Target.of("person", id),
                ContainmentPage.read(Fields.ofBody(body)),
                reason -> containPerson.contain(actor, id, reason)));
    }

    @PostMapping("/api/v1/people/{person}/containment/end")
    @Permitted(ContainPerson.PERMISSION)
    ResponseEntity<PersonId> releasePerson(Actor.Person actor, @PathVariable String person) {
        return api.ok(containPerson.release(actor, new PersonId(RequestNotes.id(person))));
    }
}
