package uk.co.pharmacyiq.governance.inspection.web;

import uk.co.pharmacyiq.governance.inspection.LetInspectorIn;
import uk.co.pharmacyiq.site.LondonTime;

/** A pass as it is handed over; shown once. */
record GivenPage(String link, String code, String until) {

    static GivenPage of(String origin, LetInspectorIn.Pass pass) {
        // After the number sign: a browser sends that part to nobody, so it stands in no log.
        return new GivenPage(
                origin + "/inspect#" + pass.token().text(), pass.token().text(), LondonTime.time(pass.expiresAt()));
    }
}
