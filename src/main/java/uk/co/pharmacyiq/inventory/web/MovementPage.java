package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/** One movement with its entry on the record, and the form that takes it back. */
record MovementPage(Here here, ViewMovement.View view, StockForm form) {

    private static final Map<String, String> TITLES = Map.of(
            "name", "Done by",
            "address", "From network address",
            "kind", "Kind",
            "lines", "Lines",
            "reason", "Reason",
            "note", "Note");

    /** A fact with its name. */
    record Fact(String name, String value) {}

    /** A line in words. */
    record Row(String href, String name, String batch, String expiry, String quantity, String from, String to) {}

    String path(String rest) {
        return here.path(rest);
    }

    List<Row> rows() {
        return view.lines().stream().map(this::row).toList();
    }

    private Row row(Line line) {
        var lot = line.lot();
        return new Row(
                here.path("stock/products/" + lot.product()),
                MovementText.product(view, line),
                lot.batch().value(),
                Shown.day(lot.expiry().lastDay()),
                MovementText.amount(view, line),
                MovementText.place(view, line.from(), "Outside"),
                MovementText.place(view, line.to(), "Outside"));
    }

    String occurredAt() {
        return Shown.time(view.occurredAt());
    }

    String recordedAt() {
        return Shown.time(view.recordedAt());
    }

    @Nullable
    String reason() {
        return view.why()
                .map(why -> why.reason().title() + (why.note().isEmpty() ? "" : ": " + why.note()))
                .orElse(null);
    }

    @Nullable
    String reverses() {
        return href(view.links().reverses());
    }

    @Nullable
    String reversedBy() {
        return href(view.links().reversedBy());
    }

    private @Nullable String href(Optional<UUID> movement) {
        return movement.map(id -> here.path("stock/movements/" + id)).orElse(null);
    }

    /** The entry on the record: its public part, then what is sealed, opened. */
    List<Fact> record() {
        return view.event().stream()
                .flatMap(event -> {
                    var facts = new TreeMap<String, String>();
                    facts.put("1 Act", event.publicText("action"));
                    facts.put("2 Recorded", Shown.time(event.at()));
                    facts.put("3 Event", event.id().toString());
                    facts.put("4 Number in its chain", Long.toString(event.sequence()));
                    event.details().forEach((name, value) -> facts.put("5 " + TITLES.getOrDefault(name, name), value));
                    return facts.entrySet().stream();
                })
                .map(fact -> new Fact(fact.getKey().substring(2), fact.getValue()))
                .toList();
    }

    boolean mayReverse() {
        return here.may(ReverseMovement.PERMISSION)
                && view.kind() != MovementKind.REVERSAL
                && view.links().reversedBy().isEmpty();
    }

    List<Choice> reasons() {
        return form.reasons(MovementKind.REVERSAL, "Choose a reason");
    }
}
