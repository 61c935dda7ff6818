package uk.co.pharmacyiq.inventory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.MoveStock;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReleaseStock;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.desk.Here;

/** One product: its batches with what may be done with each, and what happened lately. */
record ProductPage(Here here, ViewProductStock.View view) {

    /** Something this person may do with a batch. */
    record Act(String label, String href) {}

    /** A movement in one line. */
    record Happened(String href, String kind, String when, String what) {}

    String path(String rest) {
        return here.path(rest);
    }

    Shown.@Nullable Tag scheduleTag() {
        return Shown.schedule(view.pack().schedule()).orElse(null);
    }

    boolean undecided() {
        return Shown.undecided(view.pack().schedule());
    }

    String packSize() {
        return amount(view.pack().packSize()).size();
    }

    String total() {
        return amount(view.holdings().stream()
                        .filter(row -> row.kind().supplies())
                        .map(row -> row.quantity())
                        .reduce(Quantity.ZERO, Quantity::plus))
                .text();
    }

    List<BatchRow> batches() {
        return view.holdings().stream()
                .map(row -> new BatchRow(row, here.today()))
                .toList();
    }

    /** What suits the place the batch is at, and this person's roles. */
    List<Act> acts(BatchRow batch) {
        var acts = new ArrayList<Act>();
        if (batch.supplies() && !batch.expired()) {
            add(acts, "Issue", IssueStock.PERMISSION, "stock/issue" + batch.lotQuery());
        }
        if (batch.is("GOODS_IN")) {
            add(acts, "Put away", PutAwayStock.PERMISSION, "stock/put-away");
        } else if (batch.supplies()) {
            add(acts, "Move", MoveStock.PERMISSION, "stock/move" + batch.query());
        }
        if (batch.supplies()) {
            add(acts, "Send", SendTransfer.PERMISSION, "stock/transfers/send" + batch.query());
            add(acts, "Quarantine", QuarantineStock.PERMISSION, "stock/quarantine" + batch.query());
        }
        if (batch.is("QUARANTINE")) {
            add(acts, "Release", ReleaseStock.PERMISSION, "stock/release" + batch.query());
        }
        if (!batch.is("TRANSIT")) {
            add(acts, "Waste", WasteStock.PERMISSION, "stock/waste" + batch.query());
            add(acts, "Adjust", AdjustStock.PERMISSION, "stock/adjust" + batch.query());
        }
        return acts;
    }

    private void add(List<Act> acts, String label, String permission, String rest) {
        if (here.may(permission)) {
            acts.add(new Act(label, here.path(rest)));
        }
    }

    List<Happened> movements() {
        return view.movements().stream()
                .map(happened -> new Happened(
                        here.path("stock/movements/" + happened.movement()),
                        happened.kind().title(),
                        Shown.time(happened.occurredAt()),
                        happened.lines().stream()
                                .filter(line ->
                                        line.lot().product().equals(view.pack().code()))
                                .map(this::line)
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private String line(Line line) {
        return amount(line.quantity()).text() + ", batch " + line.lot().batch()
                + line.from().map(id -> ", from " + placeName(id)).orElse("")
                + line.to().map(id -> ", to " + placeName(id)).orElse("");
    }

    private String placeName(UUID id) {
        return view.places().stream()
                .filter(place -> place.id().equals(id))
                .map(Place::name)
                .findFirst()
                .orElse("other premises");
    }

    private PackText amount(Quantity quantity) {
        return new PackText(quantity, view.pack().packSize(), view.pack().unit());
    }
}
