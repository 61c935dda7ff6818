package uk.co.pharmacyiq.inventory.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.MovementAnswer;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.TransferAnswer;
import uk.co.pharmacyiq.inventory.web.StockBodies.LineBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Transfers between premises of the organisation, for programs. */
@RestController
class TransfersApi {

    private final Api api;
    private final SendTransfer sendTransfer;
    private final ReceiveTransfer receiveTransfer;
    private final ListTransfers listTransfers;

    TransfersApi(Api api, SendTransfer sendTransfer, ReceiveTransfer receiveTransfer, ListTransfers listTransfers) {
        this.api = api;
        this.sendTransfer = sendTransfer;
        this.receiveTransfer = receiveTransfer;
        this.listTransfers = listTransfers;
    }

    /** A part to send: so much of a lot from one place. */
    record PartBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity,
            @Nullable String from) {}

    /** A transfer to send. */
    record SendBody(
            @Nullable String toPremises,
            @Nullable List<PartBody> lines,
            @Nullable String occurredAt) {}

    /** What arrived; no lines mean all that is on its way. */
    record ArrivedBody(
            @Nullable List<LineBody> lines, @Nullable String occurredAt) {}

    @PostMapping("/api/v1/premises/{premises}/stock/transfers")
    @Permitted(SendTransfer.PERMISSION)
    ResponseEntity<MovementAnswer> sendTransfer(
            Actor.Person actor, @PathVariable String premises, @RequestBody SendBody body) {
        var read = new TransferInput(Fields.ofBody(body), RequestNotes.premises(premises)).send();
        return api.created(
                api.ask(actor, SendTransfer.ACT, Target.none(), read, request -> sendTransfer.send(actor, request))
                        .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/transfers/{transfer}/receipts")
    @Permitted(ReceiveTransfer.PERMISSION)
    ResponseEntity<MovementAnswer> receiveTransfer(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String transfer,
            @RequestBody ArrivedBody body) {
        var read = new TransferInput(Fields.ofBody(body), RequestNotes.premises(premises))
                .receive(RequestNotes.id(transfer));
        return api.created(api.ask(
                        actor,
                        ReceiveTransfer.ACT,
                        Target.none(),
                        read,
                        request -> receiveTransfer.receive(actor, request))
                .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @GetMapping("/api/v1/premises/{premises}/stock/transfers")
    @Permitted(ListTransfers.PERMISSION)
    ResponseEntity<List<TransferAnswer>> listTransfers(Actor.Person actor, @PathVariable String premises) {
        return api.ok(listTransfers
                .list(actor, RequestNotes.premises(premises))
                .then(view -> Outcome.done(TransferAnswer.of(view))));
    }
}
