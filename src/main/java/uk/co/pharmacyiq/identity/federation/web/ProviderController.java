package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.federation.ConfigureProviders;
import uk.co.pharmacyiq.identity.federation.ViewProviders;
import uk.co.pharmacyiq.identity.federation.ViewProviders.Details;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page of one sign-in service. */
@Controller
class ProviderController {

    private static final String PAGE = ProvidersController.PAGE;

    private final Api api;
    private final Pages pages;
    private final ViewProviders view;
    private final ConfigureProviders configure;

    ProviderController(Api api, Pages pages, ViewProviders view, ConfigureProviders configure) {
        this.api = api;
        this.pages = pages;
        this.view = view;
        this.configure = configure;
    }

    @GetMapping(PAGE + "/{provider}")
    @Permitted(ViewProviders.PERMISSION)
    View provider(Actor.Person actor, @PathVariable String provider) {
        return show(actor, RequestNotes.id(provider), HttpStatus.OK, null, List.of());
    }

    @PostMapping(PAGE + "/{provider}")
    @Permitted(ConfigureProviders.PERMISSION)
    View changeProvider(Actor.Person actor, HttpServletRequest request, @PathVariable String provider) {
        var id = RequestNotes.id(provider);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ConfigureProviders.CHANGE_ACT,
                Target.of("provider", id),
                ProviderForm.read(fields),
                settings -> configure.change(actor, id, settings));
        return switch (outcome) {
            case Done<UUID> _ -> pages.redirect(PAGE + "/" + id, Notice.success("The settings were saved."));
            case Refused<UUID>(var reason) -> show(actor, id, Api.status(reason.kind()), fields, FieldError.of(reason));
        };
    }

    @PostMapping(PAGE + "/{provider}/status")
    @Permitted(ConfigureProviders.PERMISSION)
    View switchProvider(Actor.Person actor, HttpServletRequest request, @PathVariable String provider) {
        boolean on = SignInWithController.typed(request, "on").equals("true");
        return back(
                configure.switchTo(actor, RequestNotes.id(provider), on),
                on ? "People can sign in with it now." : "Nobody can sign in with it now.");
    }

    @PostMapping(PAGE + "/{provider}/key")
    @Permitted(ConfigureProviders.PERMISSION)
    View rotateKey(Actor.Person actor, @PathVariable String provider) {
        return back(
                configure.rotateKey(actor, RequestNotes.id(provider)),
                "A new key is published and will be used in an hour. The one before stays published for a week after.");
    }

    @PostMapping("/organisation/card-incidents/{incident}")
    @Permitted(ViewProviders.PERMISSION)
    View closeIncident(Actor.Person actor, @PathVariable String incident) {
        return switch (view.close(actor, RequestNotes.id(incident))) {
            case Done<UUID> _ -> pages.redirect(PAGE, Notice.success("The draft was taken off the list."));
            case Refused<UUID>(var reason) -> pages.refused(reason);
        };
    }

    private View back(Outcome<UUID> outcome, String notice) {
        return switch (outcome) {
            case Done<UUID>(var id) -> pages.redirect(PAGE + "/" + id, Notice.success(notice));
            case Refused<UUID>(var reason) -> pages.refused(reason);
        };
    }

    private View show(Actor.Person actor, UUID id, HttpStatus status, @Nullable Fields typed, List<FieldError> errors) {
        return switch (view.view(actor.with(actor.request().composed()), id)) {
            case Done<Details>(var details) ->
                pages.show(status, "identity/federation/web/provider", new ProviderPage(details, typed, errors));
            case Refused<Details>(var reason) -> pages.refused(reason);
        };
    }
}
