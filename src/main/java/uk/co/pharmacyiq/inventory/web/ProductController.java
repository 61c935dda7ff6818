package uk.co.pharmacyiq.inventory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page of one product. */
@Controller
class ProductController {

    /** A malformed code is answered as one that no product has. */
    static final DmdCode NO_PRODUCT = new DmdCode("99999");

    private final StockDesk desk;
    private final ViewProductStock viewProductStock;

    ProductController(StockDesk desk, ViewProductStock viewProductStock) {
        this.desk = desk;
        this.viewProductStock = viewProductStock;
    }

    @GetMapping("/premises/{premises}/stock/products/{product}")
    @Permitted(ViewProductStock.PERMISSION)
    View product(Actor.Person actor, @PathVariable String premises, @PathVariable String product) {
        var code = DmdCode.parse(product).orElse(NO_PRODUCT);
        return desk.open(
                actor,
                premises,
                ViewProductStock.PERMISSION,
                here -> desk.show(
                        viewProductStock.view(here.asking(), here.premises(), code),
                        view -> desk.show("product", new ProductPage(here, view))));
    }
}
