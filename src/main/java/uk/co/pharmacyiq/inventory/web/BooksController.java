package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.MoveStock;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The pages where stock changes its shelf, or the books what they say. */
@Controller
class BooksController {

    private final StockDesk desk;
    private final ShelfActForm form;
    private final MoveStock moveStock;
    private final AdjustStock adjustStock;

    BooksController(StockDesk desk, ShelfActForm form, MoveStock moveStock, AdjustStock adjustStock) {
        this.desk = desk;
        this.form = form;
        this.moveStock = moveStock;
        this.adjustStock = adjustStock;
    }

    @GetMapping("/premises/{premises}/stock/move")
    @Permitted(value = MoveStock.PERMISSION, composes = true)
    View move(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor, premises, MoveStock.PERMISSION, here -> form.show(here, ShelfAct.MOVE, Fields.ofForm(request)));
    }

    @PostMapping("/premises/{premises}/stock/move")
    @Permitted(MoveStock.PERMISSION)
    View moveStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, MoveStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new StockInput(fields, here.premises()).shift(MovementKind.MOVE, true);
            return form.send(here, ShelfAct.MOVE, fields, read, asked -> moveStock.move(here.asking(), asked));
        });
    }

    @GetMapping("/premises/{premises}/stock/adjust")
    @Permitted(value = AdjustStock.PERMISSION, composes = true)
    View adjust(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                AdjustStock.PERMISSION,
                here -> form.show(here, ShelfAct.ADJUST, Fields.ofForm(request)));
    }

    @PostMapping("/premises/{premises}/stock/adjust")
    @Permitted(AdjustStock.PERMISSION)
    View adjustStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, AdjustStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new StockInput(fields, here.premises()).adjust();
            return form.send(here, ShelfAct.ADJUST, fields, read, asked -> adjustStock.adjust(here.asking(), asked));
        });
    }
}
