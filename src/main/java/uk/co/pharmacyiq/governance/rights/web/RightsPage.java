package uk.co.pharmacyiq.governance.rights.web;

import java.time.LocalDate;
import java.util.List;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.site.Bar;

/** What is open, what presses most first; nobody is named. */
record RightsPage(String path, List<Row> rows) {

    private static final int MOST_BARS = 11;

    /** One request. */
    record Row(
            String href,
            String reference,
            String what,
            String state,
            String received,
            String due,
            boolean paused,
            DaysLeft.Days left) {

        static Row of(String path, RightsRequest request, LocalDate today) {
            return new Row(
                    path + "/" + request.id(),
                    request.reference(),
                    request.kind().title(),
                    request.state().title(),
                    DayText.of(request.receipt().on()),
                    DayText.of(request.due(today)),
                    request.clock().stopped(),
                    DaysLeft.of(ViewRequests.daysLeft(request, today)));
        }
    }

    static RightsPage of(String premises, ViewRequests.Listing listing) {
        var path = "/premises/" + premises + "/rights";
        return new RightsPage(
                path,
                listing.requests().stream()
                        .map(request -> Row.of(path, request, listing.today()))
                        .toList());
    }

    /** Days left for the first ones, side by side; the last four characters tell them apart. */
    List<Bar> bars() {
        return rows.stream()
                .limit(MOST_BARS)
                .map(row -> new Bar(
                        "…" + row.reference().substring(row.reference().length() - 4),
                        row.left().days(),
                        Long.toString(row.left().days()),
                        row.left().tag()))
                .toList();
    }
}
