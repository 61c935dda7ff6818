package uk.co.pharmacyiq.controlled.requisition.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.requisition.SendRequisition;
import uk.co.pharmacyiq.controlled.requisition.SupplyOnRequisition;
import uk.co.pharmacyiq.controlled.requisition.ViewRequisitions;
import uk.co.pharmacyiq.controlled.requisition.web.RequisitionInput.RequisitionBody;
import uk.co.pharmacyiq.controlled.requisition.web.RequisitionInput.RequisitionSentBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Requisitions, for programs that a person works with. */
@RestController
class RequisitionApi {

    private static final String PATH = "/api/v1/premises/{premises}/controlled/requisitions";

    private final Api api;
    private final ViewRequisitions view;
    private final SupplyOnRequisition supply;
    private final SendRequisition send;

    RequisitionApi(Api api, ViewRequisitions view, SupplyOnRequisition supply, SendRequisition send) {
        this.api = api;
        this.view = view;
        this.supply = supply;
        this.send = send;
    }

    @GetMapping(PATH)
    @Permitted(ViewRequisitions.PERMISSION)
    ResponseEntity<List<RequisitionAnswer>> listRequisitions(Actor.Person actor, @PathVariable String premises) {
        return api.ok(view.list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(listing.requisitions().stream()
                        .map(RequisitionAnswer::of)
                        .toList())));
    }

    @PostMapping(PATH)
    @Permitted(SupplyOnRequisition.PERMISSION)
    ResponseEntity<Map<String, UUID>> supplyOnRequisition(
            Actor.Person actor, @PathVariable String premises, @RequestBody RequisitionBody body) {
        var here = RequestNotes.premises(premises);
        var read = RequisitionInput.supply(Fields.ofBody(body), here);
        return api.created(
                api.ask(actor, SupplyOnRequisition.ACT, Target.at(here), read, asked -> supply.supply(actor, asked))
                        .then(id -> Outcome.done(Map.of("id", id))));
    }

    @PostMapping(PATH + "/{requisition}/sent")
    @Permitted(SupplyOnRequisition.PERMISSION)
    ResponseEntity<Map<String, UUID>> sendRequisition(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String requisition,
            @RequestBody RequisitionSentBody body) {
        var here = RequestNotes.premises(premises);
        var read = RequisitionInput.sent(Fields.ofBody(body), here, requisition);
        return api.ok(api.ask(actor, SendRequisition.ACT, Target.at(here), read, asked -> send.send(actor, asked))
                .then(id -> Outcome.done(Map.of("id", id))));
    }
}
