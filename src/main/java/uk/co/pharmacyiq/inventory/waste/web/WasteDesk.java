package uk.co.pharmacyiq.inventory.waste.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about waste are opened and answered. */
@Component
class WasteDesk extends Desk {

    WasteDesk(DeskTools tools) {
        super(tools, "inventory/waste/web/", "stock/consignments", "STOCK_PAGE");
    }
}
