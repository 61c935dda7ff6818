package uk.co.pharmacyiq.inventory.recall.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.recall.Standing;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.desk.Here;

/** Head office's view: every premises beside every alert of late, and how long each alert took. */
record OverviewPage(Here here, List<Head> alerts, List<Line> premises, List<Bar> bars) {

    private static final int ALERTS = 12;

    /** An alert at the head of a column. */
    record Head(String reference, String kind, String href) {}

    /** Premises with how far they have come with each. */
    record Line(String premises, List<Cell> cells) {}

    /** How far premises have come with an alert. */
    record Cell(String state, DueText due) {}

    static OverviewPage of(Here here, ViewAlerts.Listing listing) {
        var latest = listing.rows().stream().limit(ALERTS).toList();
        var heads = latest.stream()
                .map(row -> new Head(
                        row.alert().head().reference(),
                        row.alert().head().kind().title(),
                        here.path(row.alert().id().toString())))
                .toList();
        var lines = listing.premises().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(premises -> new Line(
                        premises.getValue(),
                        latest.stream()
                                .map(row -> cell(row, row.at(premises.getKey()), listing.now()))
                                .toList()))
                .toList();
        return new OverviewPage(
                here, heads, lines, latest.stream().map(OverviewPage::bar).toList());
    }

    private static Cell cell(ViewAlerts.Row row, Standing standing, Instant now) {
        return row.everywhere().stream().anyMatch(each -> each.premises().equals(standing.premises()))
                ? new Cell(standing.state().title(), DueText.of(row.alert(), standing, now))
                : new Cell("Not addressed", new DueText("–", "neutral"));
    }

    /** From when it came until the last premises closed it; grey while somebody has not. */
    private static Bar bar(ViewAlerts.Row row) {
        var closed = row.everywhere().stream().map(Standing::closedAt).toList();
        boolean all = !closed.isEmpty() && closed.stream().allMatch(Optional::isPresent);
        if (!all) {
            return new Bar(row.alert().head().reference(), 0, "open", "muted");
        }
        var last = closed.stream()
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var took = Duration.between(row.alert().times().receivedAt(), last);
        boolean late = last.isAfter(row.alert().times().dueAt())
                && !row.alert().head().kind().isImmediate();
        return new Bar(
                row.alert().head().reference(), took.toMinutes() / 60.0, DueText.length(took), late ? "expired" : "ok");
    }

    String path() {
        return here.path("");
    }
}
