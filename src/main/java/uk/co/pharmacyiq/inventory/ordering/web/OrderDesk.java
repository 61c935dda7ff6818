package uk.co.pharmacyiq.inventory.ordering.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about orders are opened and answered. */
@Component
class OrderDesk extends Desk {

    OrderDesk(DeskTools tools) {
        super(tools, "inventory/ordering/web/", "orders", "STOCK_ORDER_PAGE");
    }
}
