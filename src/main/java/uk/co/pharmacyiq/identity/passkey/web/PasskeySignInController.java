package uk.co.pharmacyiq.identity.passkey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.browser.OwnPath;
import uk.co.pharmacyiq.identity.passkey.PasskeySignIn;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;

/** Takes the form that the sign-in page sends once a passkey has answered. */
@Controller
class PasskeySignInController {

    private final Pages pages;
    private final PasskeySignIn signIn;
    private final NewSession newSession;

    PasskeySignInController(Pages pages, PasskeySignIn signIn, NewSession newSession) {
        this.pages = pages;
        this.signIn = signIn;
        this.newSession = newSession;
    }

    @PostMapping("/sign-in/passkey")
    @OpenToAll("people sign in here")
    View signInByPasskey(HttpServletRequest request, HttpServletResponse response) {
        var answer = new PasskeySignIn.Answer(
                typed(request, "username"),
                typed(request, "credential"),
                CeremonyCookie.read(request),
                NewSession.browser(request),
                RequestNotes.asked(request));
        return switch (signIn.signIn(answer)) {
            case Done<SignedIn>(var session) -> {
                newSession.hand(request, response, session);
                yield session.elsewhere() == 0
                        ? pages.redirect(next(request))
                        : pages.redirect(
                                next(request),
                                Notice.warning("You are signed in at another place as well. If that is not you, open"
                                        + " your account and end that session."));
            }
            case Refused<SignedIn>(var reason) -> pages.redirect("/sign-in", Notice.warning(reason.advice()));
        };
    }

    private static String next(HttpServletRequest request) {
        var asked = OwnPath.of(typed(request, "next"));
        if (!asked.equals("/")) {
            return asked;
        }
        return RequestNotes.atTerminal(request) ? "/terminal/back" : "/";
    }

    private static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
