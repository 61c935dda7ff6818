package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.OwnPath;
import uk.co.pharmacyiq.identity.federation.Begin.Wish;
import uk.co.pharmacyiq.identity.federation.FederationRefusal;
import uk.co.pharmacyiq.identity.federation.OwnLinks;
import uk.co.pharmacyiq.identity.federation.OwnLinks.Shown;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Actor;

/** One's own smartcard, and accounts elsewhere, that one signs in with. */
@Controller
class OwnProvidersController {

    private static final String PAGE = "/me/providers";

    private final Pages pages;
    private final OwnLinks links;
    private final Onward onward;
    private final Directory directory;

    OwnProvidersController(Pages pages, OwnLinks links, Onward onward, Directory directory) {
        this.pages = pages;
        this.links = links;
        this.onward = onward;
        this.directory = directory;
    }

    @GetMapping(PAGE)
    @Permitted(OwnLinks.PERMISSION)
    View ownProviders(Actor.Person actor) {
        return switch (links.list(actor)) {
            case Done<Shown>(var shown) -> pages.show("identity/federation/web/own", shown);
            case Refused<Shown>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/me/providers/{provider}/link")
    @Permitted(OwnLinks.PERMISSION)
    View beginLink(
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String provider) {
        return onward.ask(response, wish(actor, request, provider, true, PAGE));
    }

    @PostMapping("/me/providers/{provider}/proof")
    @Permitted(OwnLinks.PERMISSION)
    View proveAgain(
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String provider) {
        var next = OwnPath.of(SignInWithController.typed(request, "next"));
        return onward.ask(response, wish(actor, request, provider, false, next));
    }

    private Wish wish(Actor.Person actor, HttpServletRequest request, String provider, boolean link, String next) {
        return new Wish(
                directory.handleOf(actor.organisation()),
                RequestNotes.id(provider),
                Cookies.FEDERATION.read(request),
                Optional.of(actor),
                link,
                next,
                actor.request());
    }

    @GetMapping("/me/providers/confirm")
    @Permitted(OwnLinks.PERMISSION)
    View confirmLink(Actor.Person actor, HttpServletRequest request) {
        var state = SignInWithController.typed(request, "state");
        return links.pending(actor, state, Cookies.FEDERATION.read(request))
                .map(pending -> pages.show("identity/federation/web/confirm", new ConfirmPage(pending, state)))
                .orElseGet(() -> pages.refused(FederationRefusal.CONFIRMATION_GONE));
    }

    @PostMapping("/me/providers/confirm")
    @Permitted(OwnLinks.PERMISSION)
    View link(Actor.Person actor, HttpServletRequest request) {
        var state = SignInWithController.typed(request, "state");
        return switch (links.link(actor, state, Cookies.FEDERATION.read(request))) {
            case Done<UUID> _ -> pages.redirect(PAGE, Notice.success("It is linked. You can sign in with it now."));
            case Refused<UUID>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/me/providers/links/{link}")
    @Permitted(OwnLinks.PERMISSION)
    View unlink(Actor.Person actor, @PathVariable String link) {
        return switch (links.unlink(actor, RequestNotes.id(link))) {
            case Done<UUID> _ -> pages.redirect(PAGE, Notice.success("The link was taken away."));
            case Refused<UUID>(var reason) -> pages.refused(reason);
        };
    }
}
