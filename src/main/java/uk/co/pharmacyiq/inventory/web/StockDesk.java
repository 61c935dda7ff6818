package uk.co.pharmacyiq.inventory.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
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
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What every stock page needs: whether this person may open it, where they are, and how it answers. */
@Component
class StockDesk {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String TEMPLATES = "inventory/web/";

    private final UseCases useCases;
    private final Api api;
    private final Pages pages;
    private final Clock clock;

    StockDesk(UseCases useCases, Api api, Pages pages, Clock clock) {
        this.useCases = useCases;
        this.api = api;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Who asks, and where.
     *
     * @param asking with the request as it came: for the act that the route declares
     */
    record Here(Actor.Person asking, PremisesId premises, Rights rights, LocalDate today) {

        /** The same person, for whatever else the page shows. */
        Actor.Person looking() {
            return asking.with(asking.request().composed());
        }

        /** The same person and request, for one of several acts that a form asks for at once: each takes effect once. */
        Actor.Person part(String name) {
            var request = asking.request();
            return asking.with(new Request(
                    request.id(),
                    request.correlation(),
                    request.address(),
                    request.permission(),
                    request.once().map(once -> new Request.Once(keyOf(once.key(), name), once.digest()))));
        }

        private static String keyOf(String key, String name) {
            return UUID.nameUUIDFromBytes((key + " " + name).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        boolean may(String permission) {
            return rights.holdsAt(permission, premises);
        }

        /** Address of a page of these premises: {@code stock/issue}. */
        String path(String rest) {
            return "/premises/" + premises + "/" + rest;
        }
    }

    /** Opens a page to those who may do what it is for; all others are told no, and that is on the record. */
    View open(Actor.Person actor, String premises, String permission, Function<Here, View> page) {
        var where = RequestNotes.premises(premises);
        var rights = useCases.rights(actor);
        var here = at(actor, where);
        return no(rights, where, permission)
                .map(reason -> {
                    useCases.recordRefusal(actor, "STOCK_PAGE", Target.at(where), reason);
                    return pages.refused(reason);
                })
                .orElseGet(() -> page.apply(here));
    }

    /** Where somebody is, without asking yet whether they may. */
    Here at(Actor.Person actor, PremisesId premises) {
        return new Here(actor, premises, useCases.rights(actor), LocalDate.ofInstant(clock.instant(), LONDON));
    }

    private static Optional<Refusal> no(Rights rights, PremisesId where, String permission) {
        if (!rights.sees(where)) {
            return Optional.of(new DoorRefusal.PremisesUnknown());
        }
        return rights.holdsAt(permission, where) ? Optional.empty() : Optional.of(new DoorRefusal.NotAllowed());
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

    /** The same page again, with the status that goes with the reason. */
    View again(Refusal reason, String template, Object page) {
        return pages.show(Api.status(reason.kind()), TEMPLATES + template, page);
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

    View redirect(String path) {
        return pages.redirect(path);
    }
}
