package uk.co.pharmacyiq.inventory.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/** Issue: one scan, the quantity, done; with the batch to take first where another was in the hand. */
record IssuePage(Here here, StockForm form, ViewProductStock.@Nullable View product, Beside beside) {

    /**
     * What else the page shows.
     *
     * @param message what the last scan came to
     * @param problem whether it came to nothing
     * @param first the lot that expires before the one in the hand, if that was refused
     * @param found products found by name, one batch of each
     * @param taken what was issued a moment ago
     */
    record Beside(
            String message,
            boolean problem,
            @Nullable Lot first,
            List<BatchRow> found,
            @Nullable Taken taken) {
        static Beside nothing() {
            return new Beside("", false, null, List.of(), null);
        }

        static Beside said(String message, boolean problem) {
            return new Beside(message, problem, null, List.of(), null);
        }
    }

    /** What was issued, from where. */
    record Taken(String href, String name, List<String> lines) {}

    String path(String rest) {
        return here.path(rest);
    }

    boolean searched() {
        return !form.shown("q").isBlank();
    }

    /** Whether it belongs in the controlled-drugs register, which asks to whom, on what authority and who collects. */
    boolean inRegister() {
        return product != null && product.pack().schedule().registerRequired();
    }

    /** Whether the register showed too little, so that only a pharmacist with a reason goes on. */
    boolean asksDespite() {
        return form.error("despiteBalance") != null
                || !form.shown("despiteBalance").isBlank();
    }

    List<Choice> collectors() {
        return RegisterChoices.collectors(form.shown("collector"));
    }

    List<Choice> answers(String field) {
        return RegisterChoices.answers(form.shown(field));
    }

    boolean undecided() {
        return product != null && Shown.undecided(product.pack().schedule());
    }

    /** Batches that may be taken, first to expire first. */
    List<BatchRow> batches() {
        return Stream.ofNullable(product)
                .flatMap(view -> view.holdings().stream())
                .map(row -> new BatchRow(row, here.today()))
                .filter(row -> row.supplies() && !row.expired())
                .toList();
    }

    /** One pack, or what is left where that is less. */
    String firstQuantity() {
        if (product == null) {
            return "";
        }
        var most = batches().stream().map(row -> row.row().quantity()).max(Comparator.naturalOrder());
        return most.map(left -> left.least(product.pack().packSize()))
                .orElse(Quantity.of(1))
                .toString();
    }

    String unitName() {
        return product == null ? "" : PackText.plural(product.pack().unit());
    }

    String packSize() {
        if (product == null) {
            return "";
        }
        var pack = product.pack();
        return new PackText(pack.packSize(), pack.packSize(), pack.unit()).size();
    }

    /** Whether a reason is asked for: another batch expires first, or one was given already. */
    boolean asksReason() {
        return beside.first() != null
                || !form.shown("reason").isBlank()
                || form.error("reason") != null
                || form.error("note") != null;
    }

    String firstLot() {
        var first = beside.first();
        return first == null
                ? ""
                : "batch " + first.batch() + ", expiry "
                        + Shown.day(first.expiry().lastDay());
    }

    String firstHref() {
        var first = beside.first();
        return first == null
                ? ""
                : here.path("stock/issue?") + BatchRow.lot(first) + "&quantity="
                        + Shown.inAddress(form.shown("quantity"));
    }

    String firstPlaces() {
        return String.join(
                ", ",
                batches().stream()
                        .filter(row -> row.row().lot().equals(beside.first()))
                        .map(BatchRow::place)
                        .toList());
    }

    List<Choice> reasons() {
        return form.reasons(MovementKind.ISSUE, "Choose a reason");
    }
}
