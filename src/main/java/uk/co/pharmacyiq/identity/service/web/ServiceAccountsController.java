package uk.co.pharmacyiq.identity.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Target;

/** Accounts for programs, and their keys. */
@Controller
class ServiceAccountsController {

    static final String PATH = "/organisation/service-accounts";

    private final Api api;
    private final Pages pages;
    private final ServiceAccounts services;
    private final Owners owners;

    ServiceAccountsController(Api api, Pages pages, ServiceAccounts services, Owners owners) {
        this.api = api;
        this.pages = pages;
        this.services = services;
        this.owners = owners;
    }

    @GetMapping(PATH)
    @Permitted(ServiceAccounts.PERMISSION)
    View serviceAccounts(Actor.Person actor) {
        return show(actor, HttpStatus.OK, List.of());
    }

    @PostMapping(PATH)
    @Permitted(ServiceAccounts.PERMISSION)
    View addServiceAccount(Actor.Person actor, HttpServletRequest request) {
        var outcome = api.ask(
                actor,
                ServiceAccounts.MAKE_ACT,
                Target.none(),
                ServiceForm.service(Fields.ofForm(request)),
                asked -> services.make(actor, asked));
        return lead(actor, outcome, "The account was made. It may do nothing until it is given a role and a key.");
    }

    /** Shows the key at once: it must be in no address and in no cookie, so there is nothing to lead on to. */
    @PostMapping(PATH + "/{service}/keys")
    @Permitted(ServiceAccounts.PERMISSION)
    View addServiceKey(Actor.Person actor, @PathVariable String service, HttpServletRequest request) {
        var id = new PersonId(RequestNotes.id(service));
        var outcome = api.ask(
                actor,
                ServiceAccounts.KEY_ACT,
                Target.of("person", id),
                ServiceForm.days(Fields.ofForm(request)),
                days -> services.makeKey(actor, id, days));
        return switch (outcome) {
            case Done<ServiceAccounts.Handed>(var handed) ->
                pages.show(HttpStatus.CREATED, "identity/service/web/key", new KeyPage(PATH, handed));
            case Refused<ServiceAccounts.Handed> refused -> lead(actor, refused, "");
        };
    }

    @PostMapping(PATH + "/{service}/keys/{key}/revoke")
    @Permitted(ServiceAccounts.PERMISSION)
    View revokeServiceKey(Actor.Person actor, @PathVariable String service, @PathVariable String key) {
        return lead(
                actor,
                services.revokeKey(actor, new PersonId(RequestNotes.id(service)), RequestNotes.id(key)),
                "The key was revoked. The program gets in no more.");
    }

    @PostMapping(PATH + "/{service}/close")
    @Permitted(ServiceAccounts.PERMISSION)
    View closeServiceAccount(Actor.Person actor, @PathVariable String service) {
        return lead(actor, services.close(actor, new PersonId(RequestNotes.id(service))), "The account was closed.");
    }

    private View lead(Actor.Person actor, Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PATH, Notice.success(done));
            case Refused<?>(var reason) ->
                reason instanceof DoorRefusal
                        ? pages.refused(reason)
                        : show(actor, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    private View show(Actor.Person actor, HttpStatus status, List<FieldError> errors) {
        var composed = actor.with(actor.request().composed());
        return switch (services.list(composed)) {
            case Done<ServiceAccounts.Listing>(var listing) ->
                pages.show(
                        status,
                        "identity/service/web/services",
                        new ServicesPage(listing, owners.choices(composed), errors));
            case Refused<ServiceAccounts.Listing>(var reason) -> pages.refused(reason);
        };
    }
}
