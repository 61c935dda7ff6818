package uk.co.pharmacyiq.identity.terminal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.OwnPath;
import uk.co.pharmacyiq.identity.session.Sessions.Parked;
import uk.co.pharmacyiq.identity.terminal.LockTerminal;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Locks one's session with one key, and brings back what one was in the middle of. */
@Controller
class LockController {

    private static final int MOST_TYPED = 60_000;

    private final Pages pages;
    private final Api api;
    private final LockTerminal lockTerminal;

    LockController(Pages pages, Api api, LockTerminal lockTerminal) {
        this.pages = pages;
        this.api = api;
        this.lockTerminal = lockTerminal;
    }

    /** What was kept; {@code typed} is what the page itself gave. */
    record ParkedAnswer(String page, String typed) {}

    /** More than can be kept is not kept: the page comes back, what was typed does not. */
    @PostMapping("/terminal/lock")
    @Permitted(LockTerminal.PERMISSION)
    View lock(
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String page,
            @RequestParam(defaultValue = "{}") String typed) {
        var parked = Optional.of(new Parked(OwnPath.of(page), typed.length() <= MOST_TYPED ? typed : "{}"));
        return switch (lockTerminal.lock(actor, parked)) {
            case Done<Boolean> _ -> {
                Cookies.SESSION.clear(response);
                yield pages.redirect(Cookies.TERMINAL.read(request).isPresent() ? "/terminal" : "/sign-in");
            }
            case Refused<Boolean>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping("/terminal/back")
    @Permitted(LockTerminal.PERMISSION)
    View back(Actor.Person actor) {
        return switch (lockTerminal.pageBefore(actor)) {
            case Done<String>(var page) -> pages.redirect(page.equals("/") ? page : page + "#resume");
            case Refused<String>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/terminal/parked")
    @ResponseBody
    @Permitted(LockTerminal.PERMISSION)
    ResponseEntity<ParkedAnswer> resume(Actor.Person actor) {
        return api.ok(lockTerminal
                .resume(actor)
                .then(resumed -> Outcome.done(resumed.parked()
                        .map(kept -> new ParkedAnswer(kept.page(), kept.typed()))
                        .orElseGet(() -> new ParkedAnswer("", "{}")))));
    }
}
