package uk.co.pharmacyiq.controlled.checking.web;

import java.util.List;
import uk.co.pharmacyiq.controlled.checking.ViewCases;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The discrepancies of premises: open ones first, by when they are due. */
record CasesPage(Here here, ViewCases.Listing listing) {

    /** A case as a line. */
    record Line(
            String href,
            String title,
            String difference,
            String found,
            String owner,
            String clock,
            String tag,
            String kind) {}

    List<Line> open() {
        return listing.rows().stream()
                .filter(row -> row.discrepancy().isOpen())
                .map(this::line)
                .toList();
    }

    List<Line> closed() {
        return listing.rows().stream()
                .filter(row -> !row.discrepancy().isOpen())
                .map(this::line)
                .toList();
    }

    private Line line(ViewCases.Row row) {
        var found = row.discrepancy();
        var tag = CaseClock.tag(found, listing.now());
        return new Line(
                here.path("discrepancies/" + found.id()),
                row.section().line().title(),
                CasePage.signed(row),
                LondonTime.time(found.found().at()),
                listing.people().getOrDefault(found.owner(), "somebody"),
                CaseClock.clock(found),
                tag.text(),
                tag.kind());
    }

    String register() {
        return here.path("");
    }

    String checks() {
        return here.path("checks");
    }
}
