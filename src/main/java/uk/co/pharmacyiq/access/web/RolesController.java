package uk.co.pharmacyiq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.RevokeRole;
import uk.co.pharmacyiq.access.ViewGrants;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page where an administrator gives and takes one person's roles. */
@Controller
class RolesController {

    private final Api api;
    private final Pages pages;
    private final ViewGrants viewGrants;
    private final GrantRole grantRole;
    private final RevokeRole revokeRole;

    RolesController(Api api, Pages pages, ViewGrants viewGrants, GrantRole grantRole, RevokeRole revokeRole) {
        this.api = api;
        this.pages = pages;
        this.viewGrants = viewGrants;
        this.grantRole = grantRole;
        this.revokeRole = revokeRole;
    }

    @GetMapping("/people/{person}/roles")
    @Permitted(ViewGrants.PERMISSION)
    View roles(Actor.Person actor, @PathVariable String person, HttpServletRequest request) {
        return shown(actor, person, HttpStatus.OK, List.of(), request);
    }

    @PostMapping("/people/{person}/roles")
    @Permitted(GrantRole.PERMISSION)
    View grant(Actor.Person actor, @PathVariable String person, HttpServletRequest request) {
        var read = GrantInput.read(Fields.ofForm(request), new PersonId(RequestNotes.id(person)));
        var outcome = api.ask(actor, GrantRole.ACT, Target.none(), read, asked -> grantRole.grant(actor, asked));
        return led(actor, person, outcome, "The role was given. It holds from their next request on.", request);
    }

    @PostMapping("/people/{person}/roles/{grant}/end")
    @Permitted(RevokeRole.PERMISSION)
    View revoke(
            Actor.Person actor, @PathVariable String person, @PathVariable String grant, HttpServletRequest request) {
        var outcome = revokeRole.revoke(actor, RequestNotes.id(grant));
        return led(
                actor, person, outcome, "The role was taken. They cannot use it from their next request on.", request);
    }

    private View led(Actor.Person actor, String person, Outcome<?> outcome, String said, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done<?> _ ->
                pages.redirect("/people/" + RequestNotes.id(person) + "/roles", Notice.success(said));
            case Outcome.Refused<?>(var reason) ->
                shown(
                        actor.with(actor.request().composed()),
                        person,
                        Api.status(reason.kind()),
                        FieldError.of(reason),
                        request);
        };
    }

    private View shown(
            Actor.Person actor, String person, HttpStatus status, List<FieldError> errors, HttpServletRequest request) {
        return switch (viewGrants.view(actor, new PersonId(RequestNotes.id(person)))) {
            case Outcome.Done<ViewGrants.View>(var view) ->
                pages.show(
                        status,
                        "access/web/roles",
                        new RolesPage(
                                view,
                                viewGrants.premises(actor),
                                viewGrants.mayGive(actor),
                                Fields.ofForm(request),
                                errors));
            case Outcome.Refused<ViewGrants.View>(var reason) -> pages.refused(reason);
        };
    }
}
