package uk.co.pharmacyiq.identity.terminal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.terminal.EnrolTerminal;
import uk.co.pharmacyiq.identity.terminal.EnrolTerminal.Enrolled;
import uk.co.pharmacyiq.identity.terminal.TerminalRefusal;
import uk.co.pharmacyiq.identity.terminal.ViewTerminals;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** The terminals of premises: the browser in front of the administrator becomes one, or one is taken away. */
@Controller
class TerminalsController {

    private static final String TEMPLATE = "identity/terminal/web/terminals";

    private final Pages pages;
    private final ViewTerminals viewTerminals;
    private final EnrolTerminal enrolTerminal;

    TerminalsController(Pages pages, ViewTerminals viewTerminals, EnrolTerminal enrolTerminal) {
        this.pages = pages;
        this.viewTerminals = viewTerminals;
        this.enrolTerminal = enrolTerminal;
    }

    @GetMapping("/premises/{premises}/terminals")
    @Permitted(ViewTerminals.PERMISSION)
    View terminals(Actor.Person actor, @PathVariable String premises) {
        return show(actor, RequestNotes.premises(premises), HttpStatus.OK, List.of());
    }

    @PostMapping("/premises/{premises}/terminals")
    @Permitted(EnrolTerminal.PERMISSION)
    View enrolTerminal(
            Actor.Person actor,
            @PathVariable String premises,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = RequestNotes.premises(premises);
        var name = EnrolTerminal.name(request.getParameter("name"));
        if (name.isEmpty()) {
            return show(actor, here, HttpStatus.UNPROCESSABLE_CONTENT, FieldError.of(TerminalRefusal.NAME_NEEDED));
        }
        return switch (enrolTerminal.enrol(actor, here, name.get())) {
            case Done<Enrolled>(var enrolled) -> {
                Cookies.TERMINAL.write(response, enrolled.token());
                yield pages.redirect(
                        "/premises/" + here + "/terminals",
                        Notice.success("This browser is a terminal now. Whoever signs in here from now on can lock"
                                + " with F9 and come back by PIN."));
            }
            case Refused<Enrolled>(var reason) -> show(actor, here, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    @PostMapping("/premises/{premises}/terminals/{terminal}/revoke")
    @Permitted(EnrolTerminal.PERMISSION)
    View revokeTerminal(Actor.Person actor, @PathVariable String premises, @PathVariable String terminal) {
        var here = RequestNotes.premises(premises);
        return switch (enrolTerminal.revoke(actor, here, RequestNotes.id(terminal))) {
            case Done<Integer> _ ->
                pages.redirect(
                        "/premises/" + here + "/terminals",
                        Notice.success("The terminal was taken away, and every session at it has ended."));
            case Refused<Integer>(var reason) -> pages.refused(reason);
        };
    }

    private View show(Actor.Person actor, PremisesId here, HttpStatus status, List<FieldError> errors) {
        return switch (viewTerminals.list(actor.with(actor.request().composed()), here)) {
            case Done<ViewTerminals.Terminals>(var found) ->
                pages.show(status, TEMPLATE, new TerminalsPage(here.toString(), found, errors));
            case Refused<ViewTerminals.Terminals>(var reason) -> pages.refused(reason);
        };
    }
}
