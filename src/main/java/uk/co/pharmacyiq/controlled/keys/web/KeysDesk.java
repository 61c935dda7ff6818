package uk.co.pharmacyiq.controlled.keys.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.desk.Desk;
import uk.co.pharmacyiq.site.desk.DeskTools;

/** Where the page about the keys is opened and answered. */
@Component
class KeysDesk extends Desk {

    KeysDesk(DeskTools tools) {
        super(tools, "controlled/keys/web/", "controlled/keys", "REGISTER_PAGE");
    }
}
