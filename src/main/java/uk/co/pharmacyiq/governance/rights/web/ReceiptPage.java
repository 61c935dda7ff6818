package uk.co.pharmacyiq.governance.rights.web;

import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsKind;

/** What can be told to whoever asked, at once. */
record ReceiptPage(String path, String reference, String what, String due, boolean complaint) {

    static ReceiptPage of(String premises, Handled taken) {
        var path = "/premises/" + premises + "/rights";
        return new ReceiptPage(
                path,
                taken.reference(),
                RightsKind.of(taken.kind()).map(RightsKind::title).orElse(""),
                DayText.of(taken.due()),
                taken.kind().equals(RightsKind.COMPLAINT.code()));
    }
}
