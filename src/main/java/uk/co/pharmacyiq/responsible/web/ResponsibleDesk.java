package uk.co.pharmacyiq.responsible.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about the responsible pharmacist are opened and answered. */
@Component
class ResponsibleDesk extends Desk {

    ResponsibleDesk(DeskTools tools) {
        super(tools, "responsible/web/", "responsible", "RESPONSIBLE_PAGE");
    }
}
