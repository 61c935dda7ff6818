package uk.co.pharmacyiq.inventory.recall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page where an alert is typed in, or pasted as it was published. */
@Controller
class AlertEntryController {

    private final RecallDesk desk;
    private final AddAlert addAlert;
    private final Clock clock;

    AlertEntryController(RecallDesk desk, AddAlert addAlert, Clock clock) {
        this.desk = desk;
        this.addAlert = addAlert;
        this.clock = clock;
    }

    @GetMapping(RecallsController.PATH + "/new")
    @Permitted(AddAlert.PERMISSION)
    View newRecall(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                AddAlert.PERMISSION,
                here -> desk.show("enter", EntryPage.fresh(here, Fields.ofForm(request), clock.instant())));
    }

    @PostMapping(RecallsController.PATH)
    @Permitted(AddAlert.PERMISSION)
    View addRecall(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        return enter(here, fields, RecallInput.alert(here.premises(), fields, new LotLines(today())));
    }

    @PostMapping(RecallsController.PATH + "/imports")
    @Permitted(AddAlert.PERMISSION)
    View importRecalls(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        return enter(here, fields, AlertImport.read(here.premises(), fields));
    }

    private View enter(Here here, Fields fields, Outcome<AddAlert.Request> read) {
        return switch (desk.ask(here, AddAlert.ACT, read, asked -> addAlert.add(here.asking(), asked))) {
            case Done<AddAlert.Entered>(var entered) ->
                desk.redirect(
                        here.path(
                                entered.alerts().size() == 1
                                        ? entered.alerts().getFirst().toString()
                                        : ""),
                        "Every premises has it now. Acknowledge it here, and set the stock apart.");
            case Refused<AddAlert.Entered>(var reason) ->
                desk.again(
                        reason,
                        "enter",
                        EntryPage.fresh(here, fields, clock.instant()).refused(reason));
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
    }
}
