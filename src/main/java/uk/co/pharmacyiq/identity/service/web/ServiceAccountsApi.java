package uk.co.pharmacyiq.identity.service.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.service.ServiceAccount;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Accounts for programs and their keys, for programs that people run. */
@RestController
class ServiceAccountsApi {

    private static final String PATH = "/api/v1/service-accounts";

    private final Api api;
    private final ServiceAccounts services;

    ServiceAccountsApi(Api api, ServiceAccounts services) {
        this.api = api;
        this.services = services;
    }

    /** A key as it may be shown. */
    record KeyAnswer(
            String id,
            String prefix,
            String expiresAt,
            @Nullable String lastUsedAt,
            boolean ended) {}

    /** A program that works here. */
    record ServiceAnswer(String id, String name, String username, String owner, boolean closed, List<KeyAnswer> keys) {

        static ServiceAnswer of(ServiceAccount service) {
            return new ServiceAnswer(
                    service.id().toString(),
                    service.name(),
                    service.username(),
                    service.owner().id().toString(),
                    service.closed(),
                    service.keys().stream()
                            .map(key -> new KeyAnswer(
                                    key.id().toString(),
                                    key.prefix(),
                                    key.expiresAt().toString(),
                                    key.lastUsedAt().map(Object::toString).orElse(null),
                                    key.ended()))
                            .toList());
        }
    }

    /** All of them, by name. */
    record ServicesAnswer(List<ServiceAnswer> services) {}

    /** What is wanted. */
    record NewServiceForm(
            @Nullable String name,
            @Nullable String username,
            @Nullable String owner) {}

    /** For how many days a key is to be good. */
    record NewKeyForm(@Nullable String days) {}

    /** The account that was made. */
    record MadeAnswer(String id) {}

    /** The key: shown this once. */
    record NewKeyAnswer(String key, String expiresAt) {}

    @GetMapping(PATH)
    @Permitted(ServiceAccounts.PERMISSION)
    ResponseEntity<ServicesAnswer> listServiceAccounts(Actor.Person actor) {
        return api.ok(services.list(actor)
                .then(found -> Outcome.done(new ServicesAnswer(
                        found.services().stream().map(ServiceAnswer::of).toList()))));
    }

    @PostMapping(PATH)
    @Permitted(ServiceAccounts.PERMISSION)
    ResponseEntity<MadeAnswer> addServiceAccountByProgram(Actor.Person actor, @RequestBody NewServiceForm body) {
        return api.created(api.ask(
                        actor,
                        ServiceAccounts.MAKE_ACT,
                        Target.none(),
                        ServiceForm.service(Fields.ofBody(body)),
                        asked -> services.make(actor, asked))
                .then(id -> Outcome.done(new MadeAnswer(id.toString()))));
    }

    @PostMapping(PATH + "/{service}/keys")
    @Permitted(ServiceAccounts.PERMISSION)
    ResponseEntity<NewKeyAnswer> addServiceKeyByProgram(
            Actor.Person actor, @PathVariable String service, @RequestBody NewKeyForm body) {
        var id = new PersonId(RequestNotes.id(service));
        return api.created(api.ask(
                        actor,
                        ServiceAccounts.KEY_ACT,
                        Target.of("person", id),
                        ServiceForm.days(Fields.ofBody(body)),
                        days -> services.makeKey(actor, id, days))
                .then(handed -> Outcome.done(
                        new NewKeyAnswer(handed.key(), handed.expiresAt().toString()))));
    }

    @DeleteMapping(PATH + "/{service}/keys/{key}")
    @Permitted(ServiceAccounts.PERMISSION)
    ResponseEntity<?> revokeServiceKeyByProgram(
            Actor.Person actor, @PathVariable String service, @PathVariable String key) {
        return switch (services.revokeKey(actor, new PersonId(RequestNotes.id(service)), RequestNotes.id(key))) {
            case Done<?> _ -> ResponseEntity.noContent().build();
            case Refused<?>(var reason) -> Api.problem(reason);
        };
    }

    @DeleteMapping(PATH + "/{service}")
    @Permitted(ServiceAccounts.PERMISSION)
    ResponseEntity<?> closeServiceAccountByProgram(Actor.Person actor, @PathVariable String service) {
        return switch (services.close(actor, new PersonId(RequestNotes.id(service)))) {
            case Done<?> _ -> ResponseEntity.noContent().build();
            case Refused<?>(var reason) -> Api.problem(reason);
        };
    }
}
