package uk.co.pharmacyiq.inventory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page of what has expired and what soon will. */
@Controller
class ExpiringController {

    private final StockDesk desk;
    private final StockLook look;

    ExpiringController(StockDesk desk, StockLook look) {
        this.desk = desk;
        this.look = look;
    }

    @GetMapping("/premises/{premises}/stock/expiring")
    @Permitted(FindStock.PERMISSION)
    View expiring(Actor.Person actor, @PathVariable String premises) {
        return desk.open(
                actor,
                premises,
                FindStock.PERMISSION,
                here -> desk.show("expiring", new ExpiringPage(here, ExpiryMonths.of(here, look))));
    }
}
