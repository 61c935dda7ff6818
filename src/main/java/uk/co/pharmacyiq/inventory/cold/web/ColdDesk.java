package uk.co.pharmacyiq.inventory.cold.web;

import java.util.function.Function;
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
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What the pages about fridges need: where somebody is, what they may do there, and how a page answers. */
@Component
class ColdDesk {

    private static final String TEMPLATES = "inventory/cold/web/";

    private final UseCases useCases;
    private final Api api;
    private final Pages pages;

    ColdDesk(UseCases useCases, Api api, Pages pages) {
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

        /** Address of a page about fridges; empty for the list. */
        String path(String rest) {
            return "/premises/" + premises + "/stock/fridges" + (rest.isEmpty() ? "" : "/" + rest);
        }
    }

    Here at(Actor.Person actor, String premises) {
        return new Here(actor, RequestNotes.premises(premises), useCases.rights(actor));
    }

    /** Asks for the act, if what was sent could be read. */
    <Q, T> Outcome<T> ask(Here here, String act, Outcome<Q> read, Function<Q, Outcome<T>> ask) {
        return api.ask(here.asking(), act, Target.at(here.premises()), read, ask);
    }

    /** Shows what was found, or says why not. */
    <T> View show(Outcome<T> found, String template, Function<T, Object> page) {
        return switch (found) {
            case Done<T>(var value) -> pages.show(TEMPLATES + template, page.apply(value));
            case Refused<T>(var reason) -> pages.refused(reason);
        };
    }

    /** The same page again, with the status that goes with the reason; or the reason alone where there is no page. */
    <T> View again(Refusal reason, Outcome<T> found, String template, Function<T, Object> page) {
        return switch (found) {
            case Done<T>(var value) -> pages.show(Api.status(reason.kind()), TEMPLATES + template, page.apply(value));
            case Refused<T> _ -> pages.refused(reason);
        };
    }

    View redirect(String path, Notice done) {
        return pages.redirect(path, done);
    }
}
