package uk.co.pharmacyiq.inventory.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the stock pages are opened and answered. */
@Component
class StockDesk extends Desk {

    StockDesk(DeskTools tools) {
        super(tools, "inventory/web/", "", "STOCK_PAGE");
    }
}
