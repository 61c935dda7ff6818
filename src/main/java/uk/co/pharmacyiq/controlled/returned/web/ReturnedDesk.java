package uk.co.pharmacyiq.controlled.returned.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about patient returns are opened and answered. */
@Component
class ReturnedDesk extends Desk {

    ReturnedDesk(DeskTools tools) {
        super(tools, "controlled/returned/web/", "controlled/returns", "REGISTER_PAGE");
    }
}
