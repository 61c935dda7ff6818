package uk.co.pharmacyiq.identity.federation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.federation.ConfigureProviders;
import uk.co.pharmacyiq.identity.federation.Provider;
import uk.co.pharmacyiq.identity.federation.ProviderOnly;
import uk.co.pharmacyiq.identity.federation.ViewProviders;
import uk.co.pharmacyiq.identity.federation.ViewProviders.Overview;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TransferBasis;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The sign-in services of the organisation, for programs. */
@RestController
class ProvidersApi {

    private static final String PATH = "/api/v1/sign-in-providers";

    private final Api api;
    private final ViewProviders view;
    private final ConfigureProviders configure;
    private final ProviderOnly providerOnly;

    ProvidersApi(Api api, ViewProviders view, ConfigureProviders configure, ProviderOnly providerOnly) {
        this.api = api;
        this.view = view;
        this.configure = configure;
        this.providerOnly = providerOnly;
    }

    /** A provider, with the address below which it finds everything of ours. */
    record ProviderAnswer(
            String id,
            String kind,
            String name,
            boolean on,
            String issuer,
            String clientId,
            String registered,
            String country,
            String transferBasis) {

        static ProviderAnswer of(String handle, Provider provider) {
            var settings = provider.settings();
            return new ProviderAnswer(
                    provider.id().toString(),
                    settings.kind().stored(),
                    settings.name(),
                    provider.on(),
                    settings.issuer().toString(),
                    settings.clientId(),
                    provider.address(handle),
                    settings.place().country(),
                    settings.place().basis().map(TransferBasis::stored).orElse(""));
        }
    }

    /** A draft of an incident with a card. */
    record IncidentAnswer(String id, String kind, String happenedAt, String words) {}

    /** All of it. */
    record OverviewAnswer(
            List<ProviderAnswer> providers,
            List<IncidentAnswer> incidents,
            @Nullable String providerOnlyFrom) {

        static OverviewAnswer of(Overview overview) {
            return new OverviewAnswer(
                    overview.providers().stream()
                            .map(one -> ProviderAnswer.of(overview.handle(), one))
                            .toList(),
                    overview.incidents().stream()
                            .map(one -> new IncidentAnswer(
                                    one.id().toString(),
                                    one.kind(),
                                    one.happenedAt().toString(),
                                    one.words()))
                            .toList(),
                    overview.from().map(Object::toString).orElse(null));
        }
    }

    /** Which one it is about. */
    record IdAnswer(String id) {}

    /** Whether people may sign in by it. */
    record StatusForm(@Nullable Boolean on) {}

    @GetMapping(PATH)
    @Permitted(ViewProviders.PERMISSION)
    ResponseEntity<OverviewAnswer> listSignInProviders(Actor.Person actor) {
        return api.ok(view.list(actor).then(overview -> Outcome.done(OverviewAnswer.of(overview))));
    }

    @PostMapping(PATH)
    @Permitted(ConfigureProviders.PERMISSION)
    ResponseEntity<IdAnswer> addSignInProvider(Actor.Person actor, @RequestBody ProviderForm body) {
        return api.created(id(api.ask(
                actor,
                ConfigureProviders.ADD_ACT,
                Target.none(),
                ProviderForm.read(Fields.ofBody(body)),
                settings -> configure.add(actor, settings))));
    }

    @PutMapping(PATH + "/{provider}")
    @Permitted(ConfigureProviders.PERMISSION)
    ResponseEntity<IdAnswer> changeSignInProvider(
            Actor.Person actor, @PathVariable String provider, @RequestBody ProviderForm body) {
        var id = RequestNotes.id(provider);
        return api.ok(id(api.ask(
                actor,
                ConfigureProviders.CHANGE_ACT,
                Target.of("provider", id),
                ProviderForm.read(Fields.ofBody(body)),
                settings -> configure.change(actor, id, settings))));
    }

    @PutMapping(PATH + "/{provider}/status")
    @Permitted(ConfigureProviders.PERMISSION)
    ResponseEntity<IdAnswer> switchSignInProvider(
            Actor.Person actor, @PathVariable String provider, @RequestBody StatusForm body) {
        return api.ok(id(configure.switchTo(actor, RequestNotes.id(provider), Boolean.TRUE.equals(body.on()))));
    }

    @PostMapping(PATH + "/{provider}/key")
    @Permitted(ConfigureProviders.PERMISSION)
    ResponseEntity<IdAnswer> rotateSignInKey(Actor.Person actor, @PathVariable String provider) {
        return api.created(id(configure.rotateKey(actor, RequestNotes.id(provider))));
    }

    @PutMapping("/api/v1/provider-rule")
    @Permitted(ProviderOnly.PERMISSION)
    ResponseEntity<RuleForm> changeProviderRule(Actor.Person actor, @RequestBody RuleForm body) {
        return api.ok(api.ask(
                        actor,
                        ProviderOnly.ACT,
                        Target.none(),
                        RuleForm.read(Fields.ofBody(body)),
                        request -> providerOnly.change(actor, request))
                .then(_ -> Outcome.done(body)));
    }

    private static Outcome<IdAnswer> id(Outcome<UUID> outcome) {
        return outcome.then(id -> Outcome.done(new IdAnswer(id.toString())));
    }
}
