package uk.co.pharmacyiq.controlled.destroying.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about destruction are opened and answered. */
@Component
class DestroyingDesk extends Desk {

    DestroyingDesk(DeskTools tools) {
        super(tools, "controlled/destroying/web/", "controlled/destruction", "REGISTER_PAGE");
    }
}
