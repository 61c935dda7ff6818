package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.places.AddPlace;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/**
 * The places of premises, with the forms that add and rename.
 *
 * @param renaming the place whose new name was refused; empty where none was
 */
record PlacesPage(Here here, List<Place> places, StockForm form, String renaming) {

    String path(String rest) {
        return here.path(rest);
    }

    boolean mayChange() {
        return here.may(AddPlace.PERMISSION);
    }

    /** The name in the box: what was typed, where just this was refused, else what it is now. */
    String name(Place place) {
        return refused(place) ? form.shown("name") : place.name();
    }

    @Nullable
    String error(Place place) {
        return refused(place) && !form.errors().isEmpty()
                ? form.errors().getFirst().message()
                : null;
    }

    @Nullable
    String describedBy(Place place) {
        return error(place) == null ? null : "name-" + place.id() + "-error";
    }

    private boolean refused(Place place) {
        return place.id().toString().equals(renaming);
    }

    /** What was typed for a new place. */
    String typed(String field) {
        return renaming.isEmpty() ? form.shown(field) : "";
    }

    @Nullable
    String addError(String field) {
        return renaming.isEmpty() ? form.error(field) : null;
    }

    List<Choice> kinds() {
        var chosen = typed("kind");
        return Stream.of(PlaceKind.values())
                .filter(PlaceKind::isAdded)
                .map(kind -> new Choice(kind.name(), kind.title(), kind.name().equals(chosen)))
                .toList();
    }
}
