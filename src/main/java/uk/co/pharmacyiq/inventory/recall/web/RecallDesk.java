package uk.co.pharmacyiq.inventory.recall.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about recalls are opened and answered. */
@Component
class RecallDesk extends Desk {

    RecallDesk(DeskTools tools) {
        super(tools, "inventory/recall/web/", "stock/recalls", "STOCK_PAGE");
    }
}
