package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;

/** The page behind an invitation link. The link is the secret: it is in no log, and no page it leads to learns it. */
@Controller
class InvitationController {

    private static final String TEMPLATE = "identity/web/invitation";

    private final Pages pages;
    private final AcceptInvitation invitations;
    private final NewSession newSession;

    InvitationController(Pages pages, AcceptInvitation invitations, NewSession newSession) {
        this.pages = pages;
        this.invitations = invitations;
        this.newSession = newSession;
    }

    @GetMapping("/invitation/{token}")
    @OpenToAll("whoever holds the link has no password yet")
    View openInvitation(@PathVariable String token, HttpServletRequest request) {
        return show(HttpStatus.OK, token, request, List.of());
    }

    @PostMapping("/invitation/{token}")
    @OpenToAll("whoever holds the link has no password yet")
    View acceptInvitation(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var password = SignInController.typed(request, "password");
        if (!password.equals(SignInController.typed(request, "again"))) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    token,
                    request,
                    List.of(new FieldError("again", "The two passwords differ. Type the same one twice.")));
        }
        var answer = new AcceptInvitation.Answer(
                token,
                password,
                SignInController.typed(request, "totp"),
                SignInController.typed(request, "statement").equals("true"),
                Traces.noted(request).request(Optional.empty()),
                NewSession.browser(request));
        return switch (invitations.accept(answer)) {
            case Done<SignedIn>(var session) -> {
                newSession.hand(request, response, session);
                yield pages.redirect("/");
            }
            case Refused<SignedIn>(var reason) ->
                show(Api.status(reason.kind()), token, request, FieldError.of(reason));
        };
    }

    private View show(HttpStatus status, String token, HttpServletRequest request, List<FieldError> errors) {
        var asked = Traces.noted(request).request(Optional.empty());
        return switch (invitations.open(token, asked)) {
            case Done<AcceptInvitation.Shown>(var shown) ->
                pages.show(status, TEMPLATE, new InvitationPage("/invitation/" + token, shown, errors));
            case Refused<AcceptInvitation.Shown>(var reason) -> pages.refused(reason);
        };
    }
}
