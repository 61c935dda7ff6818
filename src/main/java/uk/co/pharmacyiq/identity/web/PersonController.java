package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.ClosePerson;
import uk.co.pharmacyiq.identity.EndSessions;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.ResetCredentials;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page of one person, and what is done about them there. */
@Controller
class PersonController {

    private static final String TEMPLATE = "identity/web/person";

    private final Pages pages;
    private final ViewPeople viewPeople;
    private final Steps steps;

    PersonController(Pages pages, ViewPeople viewPeople, Steps steps) {
        this.pages = pages;
        this.viewPeople = viewPeople;
        this.steps = steps;
    }

    /** The use cases behind the buttons of the page. */
    @Component
    record Steps(
            Api api,
            RecordRegistration registration,
            ResetCredentials reset,
            EndSessions sessions,
            ClosePerson close) {}

    @GetMapping("/people/{person}")
    @Permitted(ViewPeople.PERMISSION)
    View person(Actor.Person actor, @PathVariable String person) {
        return switch (viewPeople.view(actor, PeopleApi.id(person))) {
            case Done<PersonSummary>(var found) -> pages.show(TEMPLATE, new PersonPage(found, null, List.of()));
            case Refused<PersonSummary>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/people/{person}/registrations")
    @Permitted(RecordRegistration.PERMISSION)
    View register(Actor.Person actor, @PathVariable String person, HttpServletRequest request) {
        var id = PeopleApi.id(person);
        var fields = Fields.ofForm(request);
        var outcome = steps.api()
                .ask(
                        actor,
                        RecordRegistration.ACT,
                        Target.of("person", id),
                        RegistrationForm.read(id, fields),
                        read -> steps.registration().record(actor, read));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect("/people/" + id, Notice.success("The registration was recorded."));
            case Refused<?>(var reason) ->
                switch (viewPeople.view(actor.with(actor.request().composed()), id)) {
                    case Done<PersonSummary>(var found) ->
                        pages.show(
                                Api.status(reason.kind()),
                                TEMPLATE,
                                new PersonPage(found, fields, FieldError.of(reason)));
                    case Refused<PersonSummary>(var no) -> pages.refused(no);
                };
        };
    }

    @PostMapping("/people/{person}/invitation")
    @Permitted(ResetCredentials.PERMISSION)
    View reset(Actor.Person actor, @PathVariable String person) {
        return switch (steps.reset().reset(actor, PeopleApi.id(person))) {
            case Done<InvitePerson.Invited>(var invited) ->
                pages.show(
                        HttpStatus.CREATED, "identity/web/invited", InvitedPage.of(PeopleController.origin(), invited));
            case Refused<InvitePerson.Invited>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/people/{person}/sessions")
    @Permitted(EndSessions.PERMISSION)
    View endSessions(Actor.Person actor, @PathVariable String person) {
        return leadBack(steps.sessions().endAll(actor, PeopleApi.id(person)), person, "Every session was ended.");
    }

    @PostMapping("/people/{person}/close")
    @Permitted(ClosePerson.PERMISSION)
    View close(Actor.Person actor, @PathVariable String person) {
        return leadBack(steps.close().close(actor, PeopleApi.id(person)), person, "The account was closed.");
    }

    private View leadBack(Outcome<?> outcome, String person, String done) {
        return switch (outcome) {
            case Done<?> _ -> pages.redirect("/people/" + PeopleApi.id(person), Notice.success(done));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }
}
