package uk.co.pharmacyiq.inventory.cold.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about fridges are opened and answered. */
@Component
class ColdDesk extends Desk {

    ColdDesk(DeskTools tools) {
        super(tools, "inventory/cold/web/", "stock/fridges", "STOCK_PAGE");
    }
}
