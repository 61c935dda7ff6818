package uk.co.pharmacyiq.controlled.requisition.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about requisitions are opened and answered. */
@Component
class RequisitionDesk extends Desk {

    RequisitionDesk(DeskTools tools) {
        super(tools, "controlled/requisition/web/", "controlled/requisitions", "REGISTER_PAGE");
    }
}
