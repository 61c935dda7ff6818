package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Fields;

/** Reads a file of alerts, whichever of the two it is: as GOV.UK publishes it, or a table. */
final class AlertImport {

    private static final int MOST = 500_000;
    private static final String WHAT =
            "This could not be read as an alert. Paste it as GOV.UK gives it (JSON), or as a table with the heading"
                    + " reference,class,level,issued,title,product,gtin,licence,dmd,batch,expiry.";

    private AlertImport() {}

    static Outcome<AddAlert.Request> read(PremisesId premises, Fields fields) {
        var alerts = fields.need("text", AlertImport::alerts, WHAT);
        return fields.finish(() -> new AddAlert.Request(premises, alerts.value()));
    }

    private static Optional<List<AddAlert.Incoming>> alerts(String text) {
        if (text.length() > MOST) {
            return Optional.empty();
        }
        return text.startsWith("{") ? AlertFile.read(text).map(List::of) : AlertTable.read(text);
    }
}
