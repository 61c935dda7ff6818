package uk.co.pharmacyiq.inventory.recall.web;

import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.recall.Affected;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.paper.Column;
import uk.co.pharmacyiq.site.paper.Paper;

/** What the evidence says of stock: what was set apart at each pharmacy, what was done, where it stands. */
record EvidenceTables(ViewAlerts.View view) {

    void write(Paper paper) {
        apart(paper);
        done(paper);
        where(paper);
    }

    private void apart(Paper paper) {
        paper.heading("What was set apart in quarantine, because it is recalled");
        var rows = new ArrayList<List<String>>();
        for (var standing : view.row().everywhere()) {
            var here = view.apart().stream()
                    .filter(each -> each.premises().equals(standing.premises()))
                    .toList();
            here.forEach(each -> rows.add(apart(each)));
            if (here.isEmpty()) {
                rows.add(List.of(name(standing.premises()), "None of it was in the books", "", "", "", ""));
            }
        }
        paper.table(
                List.of(
                        Column.words("Pharmacy", 2),
                        Column.words("Product", 4),
                        Column.words("Batch", 1.3f),
                        Column.words("Expiry", 1.3f),
                        Column.figures("Quantity", 1.3f),
                        Column.words("Taken from", 2)),
                rows);
    }

    private List<String> apart(Affected each) {
        return List.of(
                name(each.premises()),
                each.named().name(),
                each.lot().batch().value(),
                DueText.day(each.lot().expiry().toString()),
                each.quantity() + " " + PackText.plural(each.named().unit()),
                each.where().name());
    }

    private void done(Paper paper) {
        paper.heading("What was done, the oldest first");
        var rows = new ArrayList<List<String>>();
        for (var past : new AlertFacts(view).past()) {
            rows.add(List.of(past.when(), past.where(), past.what(), past.who()));
            if (!past.words().isEmpty()) {
                rows.add(List.of(past.words()));
            }
        }
        paper.table(
                List.of(
                        Column.words("When", 1.5f),
                        Column.words("Pharmacy", 2),
                        Column.words("What", 3),
                        Column.words("By", 2)),
                rows);
    }

    private void where(Paper paper) {
        paper.heading("Where it stands now");
        var stock = new AlertFacts(view).stock();
        if (stock.isEmpty()) {
            paper.paragraph("No pharmacy holds any of it.");
            return;
        }
        paper.table(
                List.of(
                        Column.words("Pharmacy", 2),
                        Column.words("Place", 2),
                        Column.words("Product", 4),
                        Column.words("Batch", 1.3f),
                        Column.figures("Quantity", 1.3f),
                        Column.words("State", 2)),
                stock.stream()
                        .map(each -> List.of(
                                each.where(),
                                each.place(),
                                each.product(),
                                each.batch(),
                                each.quantity(),
                                each.state()))
                        .toList());
    }

    private String name(PremisesId premises) {
        return view.names().premises().getOrDefault(premises, "");
    }
}
