package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of what is on its way here, where it is received, whole or in part. */
@Controller
class TransfersController {

    private final StockDesk desk;
    private final ListTransfers listTransfers;
    private final ReceiveTransfer receiveTransfer;

    TransfersController(StockDesk desk, ListTransfers listTransfers, ReceiveTransfer receiveTransfer) {
        this.desk = desk;
        this.listTransfers = listTransfers;
        this.receiveTransfer = receiveTransfer;
    }

    @GetMapping("/premises/{premises}/stock/transfers")
    @Permitted(ListTransfers.PERMISSION)
    View transfers(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                ListTransfers.PERMISSION,
                here -> desk.show(
                        listTransfers.list(here.asking(), here.premises()),
                        view -> desk.show(
                                "transfers",
                                new TransfersPage(here, view, StockForm.fresh(Fields.ofForm(request)), ""))));
    }

    @PostMapping("/premises/{premises}/stock/transfers/{transfer}/receive")
    @Permitted(ReceiveTransfer.PERMISSION)
    View receive(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String transfer,
            HttpServletRequest request) {
        return desk.open(actor, premises, ReceiveTransfer.PERMISSION, here -> {
            var id = RequestNotes.id(transfer);
            var fields = Fields.ofForm(request);
            var read = fields.shown("do").equals("all")
                    ? ArrivedLine.all(here.premises(), id)
                    : ArrivedLine.part(fields, here.premises(), id);
            var outcome =
                    desk.ask(here, ReceiveTransfer.ACT, read, asked -> receiveTransfer.receive(here.asking(), asked));
            return switch (outcome) {
                case Done<Posted> _ ->
                    desk.redirect(
                            here.path(here.may(PutAwayStock.PERMISSION) ? "stock/put-away" : "stock/transfers"),
                            "The transfer was received into goods-in. Now put it away.");
                case Refused<Posted>(var reason) -> again(here, fields, reason, id.toString());
            };
        });
    }

    private View again(Here here, Fields fields, Refusal reason, String transfer) {
        Set<String> visible = new HashSet<>();
        for (int i = 0; i < Fields.MOST_LINES; i++) {
            visible.add("lines[" + i + "].quantity");
        }
        return desk.show(
                listTransfers.list(here.looking(), here.premises()),
                view -> desk.again(
                        reason,
                        "transfers",
                        new TransfersPage(here, view, StockForm.refused(fields, reason, visible), transfer)));
    }
}
