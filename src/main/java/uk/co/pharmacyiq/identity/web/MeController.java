package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.ChangePassword;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.session.EndSessions;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** One's own account. */
@Controller
class MeController {

    private static final String TEMPLATE = "identity/web/me";

    private final Pages pages;
    private final ListSessions listSessions;
    private final EndSessions endSessions;
    private final ChangePassword changePassword;

    MeController(Pages pages, ListSessions listSessions, EndSessions endSessions, ChangePassword changePassword) {
        this.pages = pages;
        this.listSessions = listSessions;
        this.endSessions = endSessions;
        this.changePassword = changePassword;
    }

    @GetMapping("/me")
    @Permitted(ListSessions.OWN)
    View me(Actor.Person actor) {
        return show(actor, HttpStatus.OK, List.of());
    }

    @PostMapping("/me/sessions/{session}")
    @Permitted(EndSessions.OWN)
    View endOwn(Actor.Person actor, @PathVariable String session) {
        return switch (endSessions.endOwn(actor, RequestNotes.id(session))) {
            case Done<?> _ -> pages.redirect("/me", Notice.success("The session was ended."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/me/password")
    @Permitted(ChangePassword.PERMISSION)
    View changePassword(Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        var wanted = SignInController.typed(request, "password");
        if (!wanted.equals(SignInController.typed(request, "again"))) {
            return show(
                    actor,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(new FieldError("again", "The two passwords differ. Type the same one twice.")));
        }
        var asked = new ChangePassword.Request(
                SignInController.typed(request, "current"),
                SignInController.typed(request, "totp"),
                wanted,
                NewSession.browser(request));
        return switch (changePassword.change(actor, asked)) {
            case Done<SignedIn>(var session) -> {
                Cookies.SESSION.write(response, session.token());
                yield pages.redirect(
                        "/me", Notice.success("Your password was changed. Every other session was ended."));
            }
            case Refused<SignedIn>(var reason) -> show(actor, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    private View show(Actor.Person actor, HttpStatus status, List<FieldError> errors) {
        return switch (listSessions.own(actor.with(actor.request().composed()))) {
            case Done<ListSessions.Sessions>(var sessions) ->
                pages.show(status, TEMPLATE, new MePage(sessions, errors));
            case Refused<ListSessions.Sessions>(var reason) -> pages.refused(reason);
        };
    }
}
