package uk.co.pharmacyiq.controlled.papers.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the pages about the register's papers are opened and answered. */
@Component
class PapersDesk extends Desk {

    PapersDesk(DeskTools tools) {
        super(tools, "controlled/papers/web/", "controlled/papers", "REGISTER_PAPERS_PAGE");
    }
}
