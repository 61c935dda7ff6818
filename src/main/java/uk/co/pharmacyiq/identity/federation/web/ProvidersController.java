package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.federation.ConfigureProviders;
import uk.co.pharmacyiq.identity.federation.ProviderOnly;
import uk.co.pharmacyiq.identity.federation.ViewProviders;
import uk.co.pharmacyiq.identity.federation.ViewProviders.Overview;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page of sign-in services: all of them, the rule, and drafts of incidents with cards. */
@Controller
class ProvidersController {

    static final String PAGE = "/organisation/sign-in-providers";

    private final Api api;
    private final Pages pages;
    private final ViewProviders view;
    private final ConfigureProviders configure;
    private final ProviderOnly providerOnly;

    ProvidersController(
            Api api, Pages pages, ViewProviders view, ConfigureProviders configure, ProviderOnly providerOnly) {
        this.api = api;
        this.pages = pages;
        this.view = view;
        this.configure = configure;
        this.providerOnly = providerOnly;
    }

    @GetMapping(PAGE)
    @Permitted(ViewProviders.PERMISSION)
    View providers(Actor.Person actor, HttpServletRequest request) {
        return show(actor, request, HttpStatus.OK, null, List.of());
    }

    @PostMapping(PAGE)
    @Permitted(ConfigureProviders.PERMISSION)
    View addProvider(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ConfigureProviders.ADD_ACT,
                Target.none(),
                ProviderForm.read(fields),
                settings -> configure.add(actor, settings));
        return switch (outcome) {
            case Done<UUID>(var id) ->
                pages.redirect(
                        PAGE + "/" + id,
                        Notice.success(
                                "The sign-in service was added. Register these addresses there, then switch it on."));
            case Refused<UUID>(var reason) ->
                show(actor, request, Api.status(reason.kind()), fields, FieldError.of(reason));
        };
    }

    @PostMapping("/organisation/provider-rule")
    @Permitted(ProviderOnly.PERMISSION)
    View changeRule(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ProviderOnly.ACT,
                Target.none(),
                RuleForm.read(fields),
                asked -> providerOnly.change(actor, asked));
        return switch (outcome) {
            case Done<Integer> _ -> pages.redirect(PAGE, Notice.success("The rule was changed."));
            case Refused<Integer>(var reason) ->
                show(actor, request, Api.status(reason.kind()), fields, FieldError.of(reason));
        };
    }

    private View show(
            Actor.Person actor,
            HttpServletRequest request,
            HttpStatus status,
            @Nullable Fields typed,
            List<FieldError> errors) {
        return switch (view.list(actor.with(actor.request().composed()))) {
            case Done<Overview>(var overview) ->
                pages.show(
                        status,
                        "identity/federation/web/providers",
                        new ProvidersPage(overview, "https://" + host(request), typed, errors));
            case Refused<Overview>(var reason) -> pages.refused(reason);
        };
    }

    private static String host(HttpServletRequest request) {
        return request.getServerPort() == 443
                ? request.getServerName()
                : request.getServerName() + ":" + request.getServerPort();
    }
}
