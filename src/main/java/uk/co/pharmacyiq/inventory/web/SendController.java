package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.web.SendPage.Heard;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page where stock is sent to other premises: scan what goes, choose where to. */
@Controller
class SendController {

    private static final Heard NOTHING = new Heard("", false);

    private final StockDesk desk;
    private final SendForm form;
    private final ListTransfers listTransfers;
    private final SendTransfer sendTransfer;

    SendController(StockDesk desk, SendForm form, ListTransfers listTransfers, SendTransfer sendTransfer) {
        this.desk = desk;
        this.form = form;
        this.listTransfers = listTransfers;
        this.sendTransfer = sendTransfer;
    }

    @GetMapping("/premises/{premises}/stock/transfers/send")
    @Permitted(value = SendTransfer.PERMISSION, composes = true)
    View send(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, SendTransfer.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var lines = form.usable(here, fields.shown("product")).stream()
                    .filter(row -> row.batch().equals(fields.shown("batch"))
                            && row.row().lot().expiry().toString().equals(fields.shown("expiry"))
                            && row.row().place().toString().equals(fields.shown("from")))
                    .map(SendLine::of)
                    .toList();
            return desk.show("send", page(here, StockForm.fresh(fields), lines, NOTHING));
        });
    }

    /** A scan, or a line removed; the form carries all lines there and back. */
    @PostMapping("/premises/{premises}/stock/transfers/send/scan")
    @Permitted(value = SendTransfer.PERMISSION, composes = true)
    View scan(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, SendTransfer.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var lines = SendForm.lines(fields);
            var heard = fields.text("scan") == null ? NOTHING : form.scanned(here, lines, fields.shown("scan"));
            var remove = fields.shown("without");
            if (remove.matches("[0-9]{1,3}") && Integer.parseInt(remove) < lines.size()) {
                lines.remove(Integer.parseInt(remove));
            }
            return desk.show(
                    request.getHeader("HX-Request") == null ? "send" : "sendLines",
                    page(here, StockForm.fresh(fields), lines, heard));
        });
    }

    @PostMapping("/premises/{premises}/stock/transfers/send")
    @Permitted(SendTransfer.PERMISSION)
    View sendTransfer(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, SendTransfer.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new TransferInput(fields, here.premises()).send();
            return switch (desk.ask(here, SendTransfer.ACT, read, asked -> sendTransfer.send(here.asking(), asked))) {
                case Done<Posted>(var posted) ->
                    desk.redirect(
                            here.path("stock/movements/" + posted.movement()),
                            "Sent. It is on its way until it is received there.");
                case Refused<Posted>(var reason) ->
                    desk.again(
                            reason,
                            "send",
                            page(
                                    here,
                                    new StockForm(fields, errors(FieldError.of(reason))),
                                    SendForm.lines(fields),
                                    NOTHING));
            };
        });
    }

    /** An error about something that has no box on the page belongs to the form as a whole. */
    private static List<FieldError> errors(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field().equals("toPremises")
                                || error.field().endsWith("].quantity")
                                || error.field().equals("occurredAt")
                        ? error
                        : new FieldError("", error.message()))
                .toList();
    }

    private SendPage page(Here here, StockForm form, List<SendLine> lines, Heard heard) {
        Map<PremisesId, String> others =
                listTransfers.list(here.looking(), here.premises()) instanceof Done<ListTransfers.View>(var view)
                        ? view.others()
                        : Map.of();
        return new SendPage(here, form, lines, others, heard);
    }
}
