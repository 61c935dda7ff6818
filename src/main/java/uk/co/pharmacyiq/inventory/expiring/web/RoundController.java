package uk.co.pharmacyiq.inventory.expiring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound;
import uk.co.pharmacyiq.inventory.expiring.TickExpiry;
import uk.co.pharmacyiq.inventory.expiring.ViewExpiry;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page of a round: walk, scan, tick. */
@Controller
class RoundController {

    private static final String ROUND = "/premises/{premises}/stock/expiry/rounds/{round}";
    private static final String TEMPLATE = "inventory/expiring/web/round";

    private final Api api;
    private final Pages pages;
    private final ViewExpiry viewExpiry;
    private final TickExpiry tickExpiry;

    RoundController(Api api, Pages pages, ViewExpiry viewExpiry, TickExpiry tickExpiry) {
        this.api = api;
        this.pages = pages;
        this.viewExpiry = viewExpiry;
        this.tickExpiry = tickExpiry;
    }

    @GetMapping(ROUND)
    @Permitted(ViewExpiry.PERMISSION)
    View expiryRound(Actor.Person actor, @PathVariable String premises, @PathVariable String round) {
        var where = RequestNotes.premises(premises);
        return switch (viewExpiry.round(actor, where, RequestNotes.id(round))) {
            case Done<ExpiryRound>(var found) -> pages.show(TEMPLATE, new RoundPage(where, found, null));
            case Refused<ExpiryRound>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(ROUND + "/scan")
    @Permitted(TickExpiry.PERMISSION)
    View scanTick(
            Actor.Person actor, @PathVariable String premises, @PathVariable String round, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var id = RequestNotes.id(round);
        return answer(
                actor,
                where,
                id,
                tickExpiry.scan(actor, where, id, Fields.ofForm(request).shown("scan")));
    }

    @PostMapping(ROUND + "/ticks")
    @Permitted(TickExpiry.PERMISSION)
    View tick(
            Actor.Person actor, @PathVariable String premises, @PathVariable String round, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var id = RequestNotes.id(round);
        var read = ExpiryInput.tick(where, id, Fields.ofForm(request));
        return answer(
                actor,
                where,
                id,
                api.ask(actor, TickExpiry.ACT, Target.at(where), read, asked -> tickExpiry.tick(actor, asked)));
    }

    private View answer(Actor.Person actor, PremisesId where, UUID round, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Done<UUID> _ -> pages.redirect("/premises/" + where + "/stock/expiry/rounds/" + round);
            case Refused<UUID>(var reason) ->
                switch (viewExpiry.round(actor.with(actor.request().composed()), where, round)) {
                    case Done<ExpiryRound>(var found) ->
                        pages.show(Api.status(reason.kind()), TEMPLATE, new RoundPage(where, found, reason.advice()));
                    case Refused<ExpiryRound> _ -> pages.refused(reason);
                };
        };
    }
}
