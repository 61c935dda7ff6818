package uk.co.pharmacyiq.inventory.recall.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.recall.CloseAlert;
import uk.co.pharmacyiq.inventory.recall.HandleAlert;
import uk.co.pharmacyiq.inventory.recall.HoldBatch;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of one alert, and what is done there: acknowledge, set apart, note, close. */
@Controller
class AlertController {

    private static final String PATH = RecallsController.PATH + "/{alert}";

    private final RecallDesk desk;
    private final AlertPages alertPages;
    private final HandleAlert handleAlert;
    private final HoldBatch holdBatch;
    private final CloseAlert closeAlert;

    AlertController(
            RecallDesk desk,
            AlertPages alertPages,
            HandleAlert handleAlert,
            HoldBatch holdBatch,
            CloseAlert closeAlert) {
        this.desk = desk;
        this.alertPages = alertPages;
        this.handleAlert = handleAlert;
        this.holdBatch = holdBatch;
        this.closeAlert = closeAlert;
    }

    @GetMapping(PATH)
    @Permitted(ViewAlerts.PERMISSION)
    View recall(Actor.Person actor, @PathVariable String premises, @PathVariable String alert) {
        var here = desk.at(actor, premises);
        return alertPages.show(here, actor, alert);
    }

    @PostMapping(PATH + "/acknowledge")
    @Permitted(HandleAlert.PERMISSION)
    View acknowledgeRecall(
            Actor.Person actor, @PathVariable String premises, @PathVariable String alert, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return lead(
                here,
                alert,
                request,
                handleAlert.acknowledge(actor, here.premises(), RequestNotes.id(alert)),
                "Acknowledged. Now set the stock apart, or look on the shelves and close it.");
    }

    @PostMapping(PATH + "/hold")
    @Permitted(HoldBatch.PERMISSION)
    View holdRecalled(
            Actor.Person actor, @PathVariable String premises, @PathVariable String alert, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        boolean wide = Fields.ofForm(request).text("wide") != null;
        return lead(
                here,
                alert,
                request,
                holdBatch.hold(actor, new HoldBatch.Request(here.premises(), RequestNotes.id(alert), !wide)),
                "The books hold it in quarantine everywhere. Now take the packs off the shelves.");
    }

    @PostMapping(PATH + "/note")
    @Permitted(HandleAlert.PERMISSION)
    View noteRecall(
            Actor.Person actor, @PathVariable String premises, @PathVariable String alert, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var outcome = desk.ask(
                here,
                HandleAlert.NOTE,
                RecallInput.note(Fields.ofForm(request)),
                what -> handleAlert.note(actor, here.premises(), RequestNotes.id(alert), what));
        return lead(here, alert, request, outcome, "It is on the log of this alert.");
    }

    @PostMapping(PATH + "/close")
    @Permitted(CloseAlert.PERMISSION)
    View closeRecall(
            Actor.Person actor, @PathVariable String premises, @PathVariable String alert, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var read = RecallInput.closure(here.premises(), alert, Fields.ofForm(request));
        return switch (desk.ask(here, CloseAlert.ACT, read, asked -> closeAlert.close(actor, asked))) {
            case Done<Boolean> _ ->
                desk.redirect(here.path(alert) + "/evidence", "The alert is closed here. This is the evidence.");
            case Refused<Boolean>(var reason) -> again(here, alert, request, reason);
        };
    }

    private View lead(Here here, String alert, HttpServletRequest request, Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Done<?> _ -> desk.redirect(here.path(alert), done);
            case Refused<?>(var reason) -> again(here, alert, request, reason);
        };
    }

    private View again(Here here, String alert, HttpServletRequest request, Refusal reason) {
        return alertPages.again(here, alert, Fields.ofForm(request), reason);
    }
}
