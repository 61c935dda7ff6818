package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/** The form of an act on one batch at one place. */
record ShelfActPage(
        Here here,
        ShelfAct act,
        StockForm form,
        ViewProductStock.@Nullable View product,
        @Nullable BatchRow batch) {

    String path(String rest) {
        return here.path(rest);
    }

    String back() {
        return product == null
                ? here.path("stock")
                : here.path("stock/products/" + product.pack().code());
    }

    boolean undecided() {
        return product != null && Shown.undecided(product.pack().schedule());
    }

    boolean adjusts() {
        return act == ShelfAct.ADJUST;
    }

    /** All there is at that place; an adjustment begins empty, because it is the difference that is asked. */
    String firstQuantity() {
        return batch == null || adjusts() ? "" : batch.row().quantity().toString();
    }

    String unitName() {
        return batch == null ? "units" : batch.amount().unitName();
    }

    String from() {
        return batch == null ? form.shown("from") : batch.row().place().toString();
    }

    List<Choice> targets() {
        var chosen = form.shown("to");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose a place", chosen.isEmpty())),
                        places().filter(place -> place.kind().isAdded())
                                .filter(place -> !place.id().toString().equals(from()))
                                .map(place -> new Choice(
                                        place.id().toString(),
                                        place.name(),
                                        place.id().toString().equals(chosen))))
                .toList();
    }

    /** The one place for stock that is set apart. */
    String quarantine() {
        return places().filter(place -> place.kind() == PlaceKind.QUARANTINE)
                .map(place -> place.id().toString())
                .findFirst()
                .orElse("");
    }

    List<Choice> directions() {
        var chosen = form.shown("direction");
        return List.of(
                new Choice("out", "There is less than the books say", chosen.equals("out")),
                new Choice("in", "There is more than the books say", chosen.equals("in")));
    }

    List<Choice> reasons() {
        var withoutChoice = form.reasons(act.kind(), "Choose a reason");
        boolean expired = act == ShelfAct.WASTE
                && batch != null
                && batch.expired()
                && form.shown("reason").isEmpty();
        return expired
                ? withoutChoice.stream()
                        .map(choice -> new Choice(
                                choice.value(), choice.label(), choice.value().equals("expired")))
                        .toList()
                : withoutChoice;
    }

    private Stream<Place> places() {
        return product == null ? Stream.of() : product.places().stream();
    }
}
