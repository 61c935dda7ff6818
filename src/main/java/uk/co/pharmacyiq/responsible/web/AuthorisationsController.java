package uk.co.pharmacyiq.responsible.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.responsible.ViewAuthorisations;
import uk.co.pharmacyiq.responsible.authority.GrantAuthorisation;
import uk.co.pharmacyiq.responsible.authority.WithdrawAuthorisation;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of the authorisations: what there is, a new one, and taking one back. */
@Controller
class AuthorisationsController {

    private final ResponsibleDesk desk;
    private final ViewAuthorisations view;
    private final GrantAuthorisation grant;
    private final WithdrawAuthorisation withdraw;

    AuthorisationsController(
            ResponsibleDesk desk, ViewAuthorisations view, GrantAuthorisation grant, WithdrawAuthorisation withdraw) {
        this.desk = desk;
        this.view = view;
        this.grant = grant;
        this.withdraw = withdraw;
    }

    @GetMapping("/premises/{premises}/responsible/authorisations")
    @Permitted(ViewAuthorisations.PERMISSION)
    View authorisations(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return desk.show(
                view.view(actor, here.premises()),
                "authorisations",
                found -> new AuthorisationsPage(here, found, Fields.ofForm(request), List.of()));
    }

    @PostMapping("/premises/{premises}/responsible/authorisations")
    @Permitted(GrantAuthorisation.PERMISSION)
    View grant(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ResponsibleInput.grant(fields, here.premises());
        return after(
                here,
                fields,
                desk.ask(here, GrantAuthorisation.ACT, read, asked -> grant.grant(actor, asked)),
                "The authorisation was granted.");
    }

    @PostMapping("/premises/{premises}/responsible/authorisations/{authorisation}/withdraw")
    @Permitted(WithdrawAuthorisation.PERMISSION)
    View withdraw(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String authorisation,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return after(
                here,
                Fields.ofForm(request),
                withdraw.withdraw(actor, here.premises(), RequestNotes.id(authorisation)),
                "The authorisation was withdrawn. Nothing is done under it from now on.");
    }

    private View after(Here here, Fields fields, Outcome<UUID> outcome, String done) {
        return switch (outcome) {
            case Done<UUID> _ -> desk.redirect(here.path("/authorisations"), done);
            case Refused<UUID>(var reason) ->
                desk.again(
                        reason,
                        view.view(here.looking(), here.premises()),
                        "authorisations",
                        found -> new AuthorisationsPage(here, found, fields, FieldError.of(reason)));
        };
    }
}
