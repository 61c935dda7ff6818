package uk.co.pharmacyiq.identity.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.ResetCredentials;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The people of the organisation, for programs. */
@RestController
class PeopleApi {

    private final Api api;
    private final ViewPeople viewPeople;
    private final InvitePerson invitePerson;
    private final ResetCredentials resetCredentials;

    PeopleApi(Api api, ViewPeople viewPeople, InvitePerson invitePerson, ResetCredentials resetCredentials) {
        this.api = api;
        this.viewPeople = viewPeople;
        this.invitePerson = invitePerson;
        this.resetCredentials = resetCredentials;
    }

    /** A person as the API tells them. */
    record PersonAnswer(
            String id,
            String displayName,
            String username,
            boolean closed,
            boolean enrolled,
            List<PersonSummary.Registration> registrations) {

        static PersonAnswer of(PersonSummary person) {
            return new PersonAnswer(
                    person.id().toString(),
                    person.displayName(),
                    person.username(),
                    person.closed(),
                    person.enrolled(),
                    person.registrations());
        }
    }

    /** Some people, and what to send as {@code after} for those who follow. */
    record PeopleAnswer(List<PersonAnswer> people, @Nullable String next) {

        static PeopleAnswer of(ViewPeople.Page page) {
            return new PeopleAnswer(
                    page.people().stream().map(PersonAnswer::of).toList(),
                    page.next().map(PersonId::toString).orElse(null));
        }
    }

    /** Where an invited person goes; the link is shown this once. */
    record InvitedAnswer(String person, String link, String expiresAt) {

        static InvitedAnswer of(InvitePerson.Invited invited) {
            return new InvitedAnswer(
                    invited.person().toString(),
                    "/invitation/" + invited.token(),
                    invited.expiresAt().toString());
        }
    }

    @GetMapping("/api/v1/people")
    @Permitted(ViewPeople.PERMISSION)
    ResponseEntity<PeopleAnswer> listPeople(
            Actor.Person actor, @RequestParam(required = false) @Nullable String after) {
        return api.ok(viewPeople
                .list(actor, Optional.ofNullable(after).flatMap(PersonId::parse))
                .then(page -> Outcome.done(PeopleAnswer.of(page))));
    }

    @PostMapping("/api/v1/people")
    @Permitted(InvitePerson.PERMISSION)
    ResponseEntity<InvitedAnswer> invitePerson(Actor.Person actor, @RequestBody PersonForm body) {
        return api.created(api.ask(
                        actor,
                        InvitePerson.ACT,
                        Target.none(),
                        PersonForm.read(Fields.ofBody(body)),
                        request -> invitePerson.invite(actor, request))
                .then(invited -> Outcome.done(InvitedAnswer.of(invited))));
    }

    @GetMapping("/api/v1/people/{person}")
    @Permitted(ViewPeople.PERMISSION)
    ResponseEntity<PersonAnswer> viewPerson(Actor.Person actor, @PathVariable String person) {
        return api.ok(viewPeople.view(actor, id(person)).then(found -> Outcome.done(PersonAnswer.of(found))));
    }

    @PostMapping("/api/v1/people/{person}/invitation")
    @Permitted(ResetCredentials.PERMISSION)
    ResponseEntity<InvitedAnswer> resetCredentials(Actor.Person actor, @PathVariable String person) {
        return api.created(
                resetCredentials.reset(actor, id(person)).then(invited -> Outcome.done(InvitedAnswer.of(invited))));
    }

    /** The person a path names; a malformed name becomes nobody's. */
    static PersonId id(String path) {
        return new PersonId(RequestNotes.id(path));
    }
}
