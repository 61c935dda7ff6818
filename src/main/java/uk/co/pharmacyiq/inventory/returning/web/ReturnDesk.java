package uk.co.pharmacyiq.inventory.returning.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the page about returns to suppliers is opened and answered. */
@Component
class ReturnDesk extends Desk {

    ReturnDesk(DeskTools tools) {
        super(tools, "inventory/returning/web/", "stock/returns", "STOCK_PAGE");
    }
}
