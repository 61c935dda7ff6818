package uk.co.pharmacyiq.inventory.expiring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.expiring.BeginExpiryRound;
import uk.co.pharmacyiq.inventory.expiring.PrintLabels;
import uk.co.pharmacyiq.inventory.expiring.ViewExpiry;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of what is at risk of expiring, and of labels. */
@Controller
class ExpiryController {

    private static final String PAGE = "/premises/{premises}/stock/expiry";
    private static final String TEMPLATE = "inventory/expiring/web/risk";

    private final Api api;
    private final Pages pages;
    private final ViewExpiry viewExpiry;
    private final BeginExpiryRound beginExpiryRound;
    private final PrintLabels printLabels;

    ExpiryController(
            Api api, Pages pages, ViewExpiry viewExpiry, BeginExpiryRound beginExpiryRound, PrintLabels printLabels) {
        this.api = api;
        this.pages = pages;
        this.viewExpiry = viewExpiry;
        this.beginExpiryRound = beginExpiryRound;
        this.printLabels = printLabels;
    }

    @GetMapping(PAGE)
    @Permitted(ViewExpiry.PERMISSION)
    View atRisk(Actor.Person actor, @PathVariable String premises) {
        var where = RequestNotes.premises(premises);
        return switch (viewExpiry.view(actor, where)) {
            case Done<ViewExpiry.View>(var view) -> pages.show(TEMPLATE, new RiskPage(where, view, List.of()));
            case Refused<ViewExpiry.View>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE + "/rounds")
    @Permitted(BeginExpiryRound.PERMISSION)
    View beginRound(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var read = ExpiryInput.round(where, Fields.ofForm(request));
        var outcome = api.ask(
                actor, BeginExpiryRound.ACT, Target.at(where), read, asked -> beginExpiryRound.begin(actor, asked));
        return switch (outcome) {
            case Done<UUID>(var round) -> pages.redirect("/premises/" + where + "/stock/expiry/rounds/" + round);
            case Refused<UUID>(var reason) ->
                switch (viewExpiry.view(actor.with(actor.request().composed()), where)) {
                    case Done<ViewExpiry.View>(var view) ->
                        pages.show(
                                Api.status(reason.kind()), TEMPLATE, new RiskPage(where, view, FieldError.of(reason)));
                    case Refused<ViewExpiry.View> _ -> pages.refused(reason);
                };
        };
    }

    /** A sheet of labels for a split pack, to be printed. */
    @GetMapping("/premises/{premises}/stock/labels")
    @Permitted(PrintLabels.PERMISSION)
    View labels(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                "STOCK_LABEL_PRINT",
                Target.at(where),
                ExpiryInput.label(fields),
                lot -> printLabels.label(actor, where, lot));
        return switch (outcome) {
            case Done<PrintLabels.Label>(var label) ->
                pages.show("inventory/expiring/web/labels", LabelsPage.of(where, label, fields.shown("copies")));
            case Refused<PrintLabels.Label>(var reason) -> pages.refused(reason);
        };
    }
}
