package uk.co.pharmacyiq.identity.terminal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.identity.session.Terminal;
import uk.co.pharmacyiq.identity.terminal.TerminalRefusal;
import uk.co.pharmacyiq.identity.terminal.UnlockTerminal;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;

/** The screen a locked terminal shows: who has a session waiting here, and a box for the PIN. */
@Controller
class UnlockController {

    private static final String TEMPLATE = "identity/terminal/web/unlock";
    private static final String WHY = "people unlock their own session at a terminal an administrator enrolled";

    private final Pages pages;
    private final SessionDoor door;
    private final UnlockTerminal unlockTerminal;
    private final NewSession newSession;

    UnlockController(Pages pages, SessionDoor door, UnlockTerminal unlockTerminal, NewSession newSession) {
        this.pages = pages;
        this.door = door;
        this.unlockTerminal = unlockTerminal;
        this.newSession = newSession;
    }

    @GetMapping("/terminal")
    @OpenToAll(WHY)
    View lockedTerminal(HttpServletRequest request) {
        if (RequestNotes.actor(request).isPresent()) {
            return pages.redirect("/");
        }
        return terminal(request)
                .map(here -> show(here, HttpStatus.OK, "", List.of()))
                .orElseGet(() -> pages.redirect("/sign-in"));
    }

    @PostMapping("/terminal")
    @OpenToAll(WHY)
    View unlock(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String pin) {
        var here = terminal(request);
        if (here.isEmpty()) {
            return pages.refused(TerminalRefusal.NOT_A_TERMINAL);
        }
        var asked = new UnlockTerminal.Try(
                RequestNotes.id(session), pin, RequestNotes.asked(request), NewSession.browser(request));
        return switch (unlockTerminal.unlock(here.get(), asked)) {
            case Done<SignedIn>(var begun) -> {
                newSession.hand(request, response, begun);
                yield pages.redirect("/terminal/back");
            }
            case Refused<SignedIn>(var reason) ->
                show(here.get(), HttpStatus.UNAUTHORIZED, session, FieldError.of(reason));
        };
    }

    private Optional<Terminal> terminal(HttpServletRequest request) {
        return Cookies.TERMINAL.read(request).flatMap(door::terminal);
    }

    private View show(Terminal here, HttpStatus status, String chosen, List<FieldError> errors) {
        return pages.show(status, TEMPLATE, new UnlockPage(here.name(), unlockTerminal.waiting(here), chosen, errors));
    }
}
