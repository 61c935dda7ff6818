package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page that lists people, and inviting them. */
@Controller
class PeopleController {

    private static final String TEMPLATE = "identity/web/people";

    private final Api api;
    private final Pages pages;
    private final ViewPeople viewPeople;
    private final InvitePerson invitePerson;

    PeopleController(Api api, Pages pages, ViewPeople viewPeople, InvitePerson invitePerson) {
        this.api = api;
        this.pages = pages;
        this.viewPeople = viewPeople;
        this.invitePerson = invitePerson;
    }

    @GetMapping("/people")
    @Permitted(ViewPeople.PERMISSION)
    View people(Actor.Person actor, @RequestParam(required = false) @Nullable String after) {
        var from = Optional.ofNullable(after).flatMap(PersonId::parse);
        return switch (viewPeople.list(actor, from)) {
            case Done<ViewPeople.Page>(var page) -> pages.show(TEMPLATE, new PeoplePage(page, null, List.of()));
            case Refused<ViewPeople.Page>(var reason) -> pages.refused(reason);
        };
    }

    /** Shows the link at once: it must be in no address and in no cookie, so there is nothing to lead on to. */
    @PostMapping("/people")
    @Permitted(InvitePerson.PERMISSION)
    View invite(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                InvitePerson.ACT,
                Target.none(),
                PersonForm.read(fields),
                read -> invitePerson.invite(actor, read));
        return switch (outcome) {
            case Done<InvitePerson.Invited>(var invited) ->
                pages.show(HttpStatus.CREATED, "identity/web/invited", InvitedPage.of(origin(), invited));
            case Refused<InvitePerson.Invited>(var reason) ->
                again(actor, fields, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private View again(Actor.Person actor, Fields fields, HttpStatus status, List<FieldError> errors) {
        return switch (viewPeople.list(actor.with(actor.request().composed()), Optional.empty())) {
            case Done<ViewPeople.Page>(var page) -> pages.show(status, TEMPLATE, new PeoplePage(page, fields, errors));
            case Refused<ViewPeople.Page>(var reason) -> pages.refused(reason);
        };
    }
}
