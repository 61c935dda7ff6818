package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.browser.OwnPath;
import uk.co.pharmacyiq.identity.recovery.RecoveryCodes;
import uk.co.pharmacyiq.identity.session.SignOut;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** The pages by which people sign in and out. */
@Controller
class SignInController {

    private static final String TEMPLATE = "identity/web/signIn";
    private static final String HOME = "/";

    private final Pages pages;
    private final SignIn signIn;
    private final SignOut signOut;
    private final NewSession newSession;

    SignInController(Pages pages, SignIn signIn, SignOut signOut, NewSession newSession) {
        this.pages = pages;
        this.signIn = signIn;
        this.signOut = signOut;
        this.newSession = newSession;
    }

    @GetMapping("/sign-in")
    @OpenToAll("people sign in here")
    View signInForm(HttpServletRequest request) {
        return RequestNotes.actor(request).isPresent()
                ? pages.redirect(HOME)
                : pages.show(TEMPLATE, new SignInPage("", next(request), List.of()));
    }

    @PostMapping("/sign-in")
    @OpenToAll("people sign in here")
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        var attempt = new SignIn.Attempt(
                typed(request, "username"),
                typed(request, "password"),
                typed(request, "totp"),
                Traces.noted(request).request(Optional.empty()),
                NewSession.browser(request));
        return switch (signIn.signIn(attempt)) {
            case Done<SignedIn>(var session) -> {
                newSession.hand(request, response, session);
                if (session.person().authentication().equals(RecoveryCodes.PASSWORD_AND_RECOVERY_CODE)) {
                    yield pages.redirect(
                            "/me/passkeys",
                            Notice.warning("You used a recovery code, and it is spent. Add a passkey now, or ask an"
                                    + " administrator for a new link to set up an authenticator."));
                }
                yield session.elsewhere() == 0
                        ? pages.redirect(onwards(request))
                        : pages.redirect(
                                onwards(request),
                                Notice.warning("You are signed in at another place as well. If that is not you, open"
                                        + " your account, end that session and change your password."));
            }
            case Refused<SignedIn>(var reason) ->
                pages.show(
                        SignInByProgram.status(reason),
                        TEMPLATE,
                        new SignInPage(
                                attempt.username(), next(request), List.of(new FieldError("", reason.advice()))));
        };
    }

    @PostMapping("/sign-out")
    @Permitted(SignOut.PERMISSION)
    View signOut(Actor.Person actor, HttpServletResponse response) {
        return switch (signOut.signOut(actor)) {
            case Done<?> _ -> {
                Cookies.SESSION.clear(response);
                yield pages.redirect("/sign-in");
            }
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }

    /** At a terminal something may wait that they were in the middle of. */
    private static String onwards(HttpServletRequest request) {
        var next = next(request);
        return next.equals(HOME) && RequestNotes.atTerminal(request) ? "/terminal/back" : next;
    }

    static String next(HttpServletRequest request) {
        return OwnPath.of(typed(request, "next"));
    }

    /** As it was typed: a password may begin or end with a space. */
    static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
