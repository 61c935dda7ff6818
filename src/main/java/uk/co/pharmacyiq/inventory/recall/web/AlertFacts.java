package uk.co.pharmacyiq.inventory.recall.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.recall.Affected;
import uk.co.pharmacyiq.inventory.recall.AlertLot;
import uk.co.pharmacyiq.inventory.recall.SearchBatch;
import uk.co.pharmacyiq.inventory.recall.Standing;
import uk.co.pharmacyiq.inventory.recall.StepDone;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.site.LondonTime;

/** An alert and what was done about it, in words: for its page and for the evidence alike. */
record AlertFacts(ViewAlerts.View view) {

    /** A fact and its name. */
    record Fact(String name, String text) {}

    /** Something somebody did. */
    record Past(String when, String where, String what, String who, String words) {}

    /** Stock somewhere. */
    record Stock(
            String where, String place, String product, String batch, String expiry, String quantity, String state) {}

    /** Which way a batch went at premises. */
    record Moved(String where, String product, String batch, String what, String quantity, String last) {}

    List<Fact> facts() {
        var alert = view.row().alert();
        return List.of(
                new Fact("Reference", alert.head().reference()),
                new Fact("Class", alert.head().kind().title()),
                new Fact("Level", alert.head().level().title()),
                new Fact("Issued", LondonTime.inFull(alert.times().issuedAt())),
                new Fact("Received", LondonTime.inFull(alert.times().receivedAt())),
                new Fact(
                        "To be done by",
                        alert.head().kind().isImmediate()
                                ? "At once"
                                : LondonTime.inFull(alert.times().dueAt())));
    }

    /** What is recalled, one line for each product and batch. */
    List<String> lots() {
        return view.row().alert().lots().stream().map(AlertFacts::lot).toList();
    }

    private static String lot(AlertLot lot) {
        var parts = new ArrayList<String>();
        Stream.of(lot.named().name(), lot.named().gtin(), lot.named().licence())
                .filter(text -> !text.isEmpty())
                .forEach(parts::add);
        parts.add(lot.batch().map(batch -> "batch " + batch).orElse("every batch"));
        lot.expiry().ifPresent(day -> parts.add("expiry " + day));
        if (lot.product().isEmpty()) {
            parts.add("not known to the catalogue");
        }
        return String.join(", ", parts);
    }

    /** What was done anywhere, oldest first. */
    List<Past> past() {
        return view.row().everywhere().stream()
                .flatMap(standing -> standing.steps().stream().map(step -> new Taken(standing, step)))
                .sorted(Comparator.comparing(taken -> taken.step().at()))
                .map(this::past)
                .toList();
    }

    private record Taken(Standing standing, StepDone step) {}

    private Past past(Taken taken) {
        var step = taken.step();
        var words = Stream.of(
                        step.what().actor().isEmpty()
                                ? ""
                                : "Looked on the shelves: " + step.what().actor(),
                        step.what().note())
                .filter(text -> !text.isEmpty())
                .toList();
        return new Past(
                LondonTime.seconds(step.at()),
                where(taken.standing()),
                step.step().title()
                        + step.what()
                                .quantity()
                                .map(units -> ", " + units + " units")
                                .orElse(""),
                step.by().map(by -> view.names().people().getOrDefault(by, "")).orElse("PharmacyIQ"),
                String.join(". ", words));
    }

    private String where(Standing standing) {
        return view.names().premises().getOrDefault(standing.premises(), "");
    }

    /** Where it stands now. */
    List<Stock> stock() {
        return view.stock().stream().map(this::stock).toList();
    }

    private Stock stock(Affected each) {
        boolean sure = view.row().alert().means(each.lot());
        return new Stock(
                view.names().premises().getOrDefault(each.premises(), ""),
                each.where().name(),
                each.named().name(),
                each.lot().batch().value(),
                each.lot().expiry().toString(),
                each.quantity() + " " + PackText.plural(each.named().unit()),
                each.isOnShelf()
                        ? (sure ? "On the shelf" : "By batch number only: check")
                        : each.where().kind().title());
    }

    /** Which way its batches went. */
    List<Moved> moved() {
        return view.ways().stream().map(this::moved).toList();
    }

    private Moved moved(SearchBatch.Way way) {
        return moved(way, view.names().premises().getOrDefault(way.premises(), ""));
    }

    static Moved moved(SearchBatch.Way way, String where) {
        return new Moved(
                where,
                way.named().name(),
                way.lot().batch().value(),
                way.kind().title(),
                way.quantity().stripTrailingZeros().toPlainString() + " "
                        + PackText.plural(way.named().unit()),
                LondonTime.time(way.last()));
    }

    /** How far each premises have come. */
    List<Past> everywhere() {
        return view.row().everywhere().stream()
                .map(each -> new Past(
                        each.acknowledgedAt().map(LondonTime::time).orElse("not yet"),
                        where(each),
                        each.state().title(),
                        each.held() + " units",
                        DueText.of(view.row().alert(), each, view.now()).text()))
                .sorted(Comparator.comparing(Past::where))
                .toList();
    }
}
