package uk.co.pharmacyiq.inventory.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.MovementAnswer;
import uk.co.pharmacyiq.inventory.web.StockBodies.IssueBody;
import uk.co.pharmacyiq.inventory.web.StockBodies.ReceiveBody;
import uk.co.pharmacyiq.inventory.web.StockBodies.ShiftBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Goods in, issue and adjustment, for programs. */
@RestController
class StockActsApi {

    private final Api api;
    private final ReceiveStock receiveStock;
    private final IssueStock issueStock;
    private final AdjustStock adjustStock;

    StockActsApi(Api api, ReceiveStock receiveStock, IssueStock issueStock, AdjustStock adjustStock) {
        this.api = api;
        this.receiveStock = receiveStock;
        this.issueStock = issueStock;
        this.adjustStock = adjustStock;
    }

    @PostMapping("/api/v1/premises/{premises}/stock/receipts")
    @Permitted(ReceiveStock.PERMISSION)
    ResponseEntity<MovementAnswer> receiveStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody ReceiveBody body) {
        var read = new StockInput(Fields.ofBody(body), RequestNotes.premises(premises)).receive();
        return api.created(
                api.ask(actor, ReceiveStock.ACT, Target.none(), read, request -> receiveStock.receive(actor, request))
                        .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/issues")
    @Permitted(IssueStock.PERMISSION)
    ResponseEntity<MovementAnswer> issueStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody IssueBody body) {
        var read = new StockInput(Fields.ofBody(body), RequestNotes.premises(premises)).issue();
        return api.created(
                api.ask(actor, IssueStock.ACT, Target.none(), read, request -> issueStock.issue(actor, request))
                        .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/adjustments")
    @Permitted(AdjustStock.PERMISSION)
    ResponseEntity<MovementAnswer> adjustStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody ShiftBody body) {
        var read = new StockInput(Fields.ofBody(body), RequestNotes.premises(premises)).adjust();
        return api.created(
                api.ask(actor, AdjustStock.ACT, Target.none(), read, request -> adjustStock.adjust(actor, request))
                        .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }
}
