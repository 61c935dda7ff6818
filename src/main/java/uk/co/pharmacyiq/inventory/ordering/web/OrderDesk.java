package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What every page of the orders needs: whether this person may open it, where they are, and how it answers. */
@Component
class OrderDesk {

    private static final String TEMPLATES = "inventory/ordering/web/";

    private final UseCases useCases;
    private final Api api;
    private final Pages pages;

    OrderDesk(UseCases useCases, Api api, Pages pages) {
        this.useCases = useCases;
        this.api = api;
        this.pages = pages;
    }

    /** Who asks, and where. */
    record Here(Actor.Person asking, PremisesId premises, Rights rights) {

        /** The same person, for whatever else the page shows. */
        Actor.Person looking() {
            return asking.with(asking.request().composed());
        }

        boolean may(String permission) {
            return rights.holdsAt(permission, premises);
        }

        /** Address of a page of these premises' orders. */
        String path(String rest) {
            return "/premises/" + premises + "/orders" + rest;
        }
    }

    /** Opens a page to those who may do what it is for; all others are told no, and that is on the record. */
    View open(Actor.Person actor, String premises, String permission, Function<Here, View> page) {
        var where = RequestNotes.premises(premises);
        var here = new Here(actor, where, useCases.rights(actor));
        return no(here, permission)
                .map(reason -> {
                    useCases.recordRefusal(actor, "STOCK_ORDER_PAGE", Target.at(where), reason);
                    return pages.refused(reason);
                })
                .orElseGet(() -> page.apply(here));
    }

    private static Optional<Refusal> no(Here here, String permission) {
        if (!here.rights().sees(here.premises())) {
            return Optional.of(new DoorRefusal.PremisesUnknown());
        }
        return here.may(permission) ? Optional.empty() : Optional.of(new DoorRefusal.NotAllowed());
    }

    /** Asks for the act, if what was sent could be read. */
    <Q, T> Outcome<T> ask(Here here, String act, Outcome<Q> read, Function<Q, Outcome<T>> ask) {
        return api.ask(here.asking(), act, Target.at(here.premises()), read, ask);
    }

    /** Shows what was found, or says why not. */
    <T> View show(Outcome<T> found, Function<T, View> page) {
        return switch (found) {
            case Done<T>(var value) -> page.apply(value);
            case Refused<T>(var reason) -> pages.refused(reason);
        };
    }

    View show(String template, Object page) {
        return pages.show(TEMPLATES + template, page);
    }

    View show(HttpStatus status, String template, Object page) {
        return pages.show(status, TEMPLATES + template, page);
    }

    View refused(Refusal reason) {
        return pages.refused(reason);
    }

    View redirect(String path, String done) {
        return pages.redirect(path, Notice.success(done));
    }
}
