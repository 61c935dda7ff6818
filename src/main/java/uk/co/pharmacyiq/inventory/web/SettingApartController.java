package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReleaseStock;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The pages that set stock apart: quarantine, release and waste. */
@Controller
class SettingApartController {

    private final StockDesk desk;
    private final ShelfActForm form;
    private final QuarantineStock quarantineStock;
    private final ReleaseStock releaseStock;
    private final WasteStock wasteStock;

    SettingApartController(
            StockDesk desk,
            ShelfActForm form,
            QuarantineStock quarantineStock,
            ReleaseStock releaseStock,
            WasteStock wasteStock) {
        this.desk = desk;
        this.form = form;
        this.quarantineStock = quarantineStock;
        this.releaseStock = releaseStock;
        this.wasteStock = wasteStock;
    }

    @GetMapping("/premises/{premises}/stock/quarantine")
    @Permitted(value = QuarantineStock.PERMISSION, composes = true)
    View quarantine(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                QuarantineStock.PERMISSION,
                here -> form.show(here, ShelfAct.QUARANTINE, Fields.ofForm(request)));
    }

    @PostMapping("/premises/{premises}/stock/quarantine")
    @Permitted(QuarantineStock.PERMISSION)
    View quarantineStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, QuarantineStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new StockInput(fields, here.premises()).shift(MovementKind.QUARANTINE, true);
            return form.send(
                    here, ShelfAct.QUARANTINE, fields, read, asked -> quarantineStock.quarantine(here.asking(), asked));
        });
    }

    @GetMapping("/premises/{premises}/stock/release")
    @Permitted(value = ReleaseStock.PERMISSION, composes = true)
    View release(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                ReleaseStock.PERMISSION,
                here -> form.show(here, ShelfAct.RELEASE, Fields.ofForm(request)));
    }

    @PostMapping("/premises/{premises}/stock/release")
    @Permitted(ReleaseStock.PERMISSION)
    View releaseStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, ReleaseStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new StockInput(fields, here.premises()).shift(MovementKind.RELEASE, true);
            return form.send(here, ShelfAct.RELEASE, fields, read, asked -> releaseStock.release(here.asking(), asked));
        });
    }

    @GetMapping("/premises/{premises}/stock/waste")
    @Permitted(value = WasteStock.PERMISSION, composes = true)
    View waste(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                WasteStock.PERMISSION,
                here -> form.show(here, ShelfAct.WASTE, Fields.ofForm(request)));
    }

    @PostMapping("/premises/{premises}/stock/waste")
    @Permitted(WasteStock.PERMISSION)
    View wasteStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, WasteStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new StockInput(fields, here.premises()).shift(MovementKind.WASTE, false);
            return form.send(here, ShelfAct.WASTE, fields, read, asked -> wasteStock.waste(here.asking(), asked));
        });
    }
}
