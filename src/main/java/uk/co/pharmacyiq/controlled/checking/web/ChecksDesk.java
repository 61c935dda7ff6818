package uk.co.pharmacyiq.controlled.checking.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about balance checks and discrepancies are asked and answered. */
@Component
class ChecksDesk extends Desk {

    ChecksDesk(DeskTools tools) {
        super(tools, "controlled/checking/web/", "controlled", "REGISTER_COUNT_LIST");
    }
}
