package uk.co.pharmacyiq.controlled.requisition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.requisition.SendRequisition;
import uk.co.pharmacyiq.controlled.requisition.SupplyOnRequisition;
import uk.co.pharmacyiq.controlled.requisition.ViewRequisitions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of requisitions. */
@Controller
class RequisitionController {

    static final String PATH = "/premises/{premises}/controlled/requisitions";
    private static final String TEMPLATE = "requisitions";

    private final RequisitionDesk desk;
    private final ViewRequisitions view;
    private final SupplyOnRequisition supply;
    private final SendRequisition send;

    RequisitionController(
            RequisitionDesk desk, ViewRequisitions view, SupplyOnRequisition supply, SendRequisition send) {
        this.desk = desk;
        this.view = view;
        this.supply = supply;
        this.send = send;
    }

    @GetMapping(PATH)
    @Permitted(ViewRequisitions.PERMISSION)
    View requisitions(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return desk.show(
                view.list(actor, here.premises()),
                TEMPLATE,
                listing -> new RequisitionPage(here, listing, Fields.ofForm(request), List.of()));
    }

    @PostMapping(PATH)
    @Permitted(SupplyOnRequisition.PERMISSION)
    View supplyOnRequisition(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = RequisitionInput.supply(fields, here.premises());
        return after(
                here,
                fields,
                desk.ask(here, SupplyOnRequisition.ACT, read, asked -> supply.supply(actor, asked)),
                "Supplied, and entered where it belongs in the register. Send the original when you have marked it.");
    }

    @PostMapping(PATH + "/{requisition}/sent")
    @Permitted(SupplyOnRequisition.PERMISSION)
    View requisitionSent(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String requisition,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = RequisitionInput.sent(fields, here.premises(), requisition);
        return after(
                here,
                fields,
                desk.ask(here, SendRequisition.ACT, read, asked -> send.send(actor, asked)),
                "Noted that the original was sent.");
    }

    private View after(Here here, Fields fields, Outcome<UUID> outcome, String done) {
        return switch (outcome) {
            case Done<UUID> _ -> desk.redirect(here.path(""), done);
            case Refused<UUID>(var reason) ->
                desk.again(
                        reason,
                        view.list(here.looking(), here.premises()),
                        TEMPLATE,
                        listing -> new RequisitionPage(here, listing, fields, FieldError.of(reason)));
        };
    }
}
