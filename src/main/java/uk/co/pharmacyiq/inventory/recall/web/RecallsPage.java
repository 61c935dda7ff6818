package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The alerts of premises: those that wait first. */
record RecallsPage(Here here, List<Line> open, List<Line> closed) {

    /** One alert as it stands in the list. */
    record Line(
            String href,
            String reference,
            String title,
            String kind,
            String state,
            String received,
            String deadline,
            DueText due) {}

    static RecallsPage of(Here here, ViewAlerts.Listing listing) {
        return new RecallsPage(here, lines(here, listing, false), lines(here, listing, true));
    }

    private static List<Line> lines(Here here, ViewAlerts.Listing listing, boolean closed) {
        return listing.rows().stream()
                .filter(row -> row.at(here.premises()).closedAt().isPresent() == closed)
                .map(row -> line(here, listing, row))
                .toList();
    }

    private static Line line(Here here, ViewAlerts.Listing listing, ViewAlerts.Row row) {
        var alert = row.alert();
        var standing = row.at(here.premises());
        return new Line(
                here.path(alert.id().toString()),
                alert.head().reference(),
                alert.head().title(),
                alert.head().kind().title(),
                standing.state().title(),
                LondonTime.time(alert.times().receivedAt()),
                DueText.deadline(alert),
                DueText.of(alert, standing, listing.now()));
    }

    String path(String rest) {
        return here.path(rest);
    }

    String stock() {
        return "/premises/" + here.premises() + "/stock";
    }

    boolean mayEnter() {
        return here.may(AddAlert.PERMISSION);
    }

    boolean mayOversee() {
        return here.may(ViewAlerts.OVERSEE);
    }
}
