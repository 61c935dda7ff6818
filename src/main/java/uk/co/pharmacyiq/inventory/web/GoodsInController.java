package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.web.GoodsInPage.Heard;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** Goods in: scan, scan, scan, confirm. */
@Controller
class GoodsInController {

    private final StockDesk desk;
    private final GoodsInForm form;
    private final ReceiveStock receiveStock;

    GoodsInController(StockDesk desk, GoodsInForm form, ReceiveStock receiveStock) {
        this.desk = desk;
        this.form = form;
        this.receiveStock = receiveStock;
    }

    @GetMapping("/premises/{premises}/stock/goods-in")
    @Permitted(value = ReceiveStock.PERMISSION, composes = true)
    View goodsIn(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                ReceiveStock.PERMISSION,
                here -> desk.show(
                        "goodsIn",
                        new GoodsInPage(here, List.of(), StockForm.fresh(Fields.ofForm(request)), Heard.nothing())));
    }

    /** A scan, or a change to a line; the form carries all lines there and back. */
    @PostMapping("/premises/{premises}/stock/goods-in/scan")
    @Permitted(value = ReceiveStock.PERMISSION, composes = true)
    View scan(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, ReceiveStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var page = fields.text("scan") == null
                    ? GoodsInForm.changed(here, fields)
                    : form.scanned(here, fields, fields.shown("scan"));
            return desk.show(request.getHeader("HX-Request") == null ? "goodsIn" : "goodsInLines", page);
        });
    }

    @PostMapping("/premises/{premises}/stock/goods-in")
    @Permitted(ReceiveStock.PERMISSION)
    View receive(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, ReceiveStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new StockInput(fields, here.premises()).receive();
            return switch (desk.ask(
                    here, ReceiveStock.ACT, read, asked -> receiveStock.receive(here.asking(), asked))) {
                case Done<Posted>(var posted) -> received(here, posted);
                case Refused<Posted>(var reason) ->
                    desk.again(reason, "goodsIn", GoodsInForm.refused(here, fields, reason));
            };
        });
    }

    private View received(Here here, Posted posted) {
        var count = posted.lines().size() == 1 ? "1 line" : posted.lines().size() + " lines";
        return here.may(PutAwayStock.PERMISSION)
                ? desk.redirect(here.path("stock/put-away"), "Booked in: " + count + ". Now put them away.")
                : desk.redirect(here.path("stock/goods-in"), "Booked in: " + count + ".");
    }
}
