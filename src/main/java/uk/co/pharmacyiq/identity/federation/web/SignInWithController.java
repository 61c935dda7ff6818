package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.browser.OwnPath;
import uk.co.pharmacyiq.identity.federation.Begin;
import uk.co.pharmacyiq.identity.federation.Begin.Wish;
import uk.co.pharmacyiq.identity.federation.ComeBack.Arrived;
import uk.co.pharmacyiq.identity.federation.Entrance;
import uk.co.pharmacyiq.identity.federation.Next;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;

/** The pages by which people sign in with a smartcard or an account they have elsewhere. */
@Controller
class SignInWithController {

    private final Pages pages;
    private final Begin begin;
    private final Entrance entrance;
    private final Onward onward;
    private final HereHandle here;

    SignInWithController(Pages pages, Begin begin, Entrance entrance, Onward onward, HereHandle here) {
        this.pages = pages;
        this.begin = begin;
        this.entrance = entrance;
        this.onward = onward;
        this.here = here;
    }

    @GetMapping("/sign-in/with")
    @OpenToAll("people sign in here")
    View chooseWay(HttpServletRequest request) {
        var next = OwnPath.of(typed(request, "next"));
        var typed = typed(request, "organisation").strip().toLowerCase(Locale.ROOT);
        var organisation = typed.isEmpty() ? here.of(request).orElse("") : typed.substring(typed.indexOf('@') + 1);
        List<Begin.Way> ways = organisation.isEmpty() ? List.of() : begin.ways(organisation);
        return pages.show("identity/federation/web/ways", new WaysPage(organisation, next, ways));
    }

    @PostMapping("/sign-in/with/{organisation}/{provider}")
    @OpenToAll("people sign in here")
    View signInWith(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String organisation,
            @PathVariable String provider) {
        return onward.ask(
                response,
                new Wish(
                        organisation,
                        RequestNotes.id(provider),
                        Cookies.FEDERATION.read(request),
                        RequestNotes.actor(request),
                        false,
                        OwnPath.of(typed(request, "next")),
                        RequestNotes.asked(request)));
    }

    @PostMapping("/sign-in/with/{organisation}/{provider}/role")
    @OpenToAll("people sign in here")
    View chooseRole(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String organisation,
            @PathVariable String provider) {
        var arrived = arrived(request, organisation, provider);
        return switch (entrance.choose(arrived, typed(request, "state"), typed(request, "role"))) {
            case Done<Next>(var next) -> onward.lead(request, response, arrived, next);
            case Refused<Next>(var reason) -> NotInPage.show(pages, reason);
        };
    }

    static Arrived arrived(HttpServletRequest request, String organisation, String provider) {
        return new Arrived(
                organisation,
                RequestNotes.id(provider),
                Cookies.FEDERATION.read(request),
                NewSession.browser(request),
                RequestNotes.asked(request));
    }

    /** What was sent once; a field sent twice counts as not sent. */
    static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .filter(values -> values.length == 1)
                .map(values -> values[0])
                .orElse("");
    }
}
