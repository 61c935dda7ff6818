package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/** The stock list with its filters. */
record StockPage(Here here, StockForm filters, List<Choice> places, List<BatchRow> rows, Next next) {

    /** Where the list goes on, and what a scan came to. */
    record Next(
            @Nullable String href,
            @Nullable String firstHref,
            @Nullable String scanError) {}

    String path(String rest) {
        return here.path(rest);
    }

    boolean may(String permission) {
        return here.may(permission);
    }

    List<Choice> states() {
        var chosen = filters.shown("state");
        return List.of(
                new Choice("", "All", chosen.isEmpty()),
                new Choice("expired", "Expired", chosen.equals("expired")),
                new Choice("30", "Expires within 30 days", chosen.equals("30")),
                new Choice("90", "Expires within 90 days", chosen.equals("90")),
                new Choice("quarantine", "In quarantine", chosen.equals("quarantine")));
    }

    String count() {
        return rows.size() == 1 ? "1 batch shown" : rows.size() + " batches shown";
    }
}
