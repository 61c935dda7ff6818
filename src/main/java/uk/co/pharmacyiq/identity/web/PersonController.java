package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.ViewPeople;
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

/** The page of one person, and what the register says about them. */
@Controller
class PersonController {

    private static final String TEMPLATE = "identity/web/person";

    private final Pages pages;
    private final ViewPeople viewPeople;
    private final Api api;
    private final RecordRegistration recordRegistration;

    PersonController(Pages pages, ViewPeople viewPeople, Api api, RecordRegistration recordRegistration) {
        this.pages = pages;
        this.viewPeople = viewPeople;
        this.api = api;
        this.recordRegistration = recordRegistration;
    }

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
        var outcome = api.ask(
                actor,
                RecordRegistration.ACT,
                Target.of("person", id),
                RegistrationForm.read(id, fields),
                read -> recordRegistration.record(actor, read));
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
}
