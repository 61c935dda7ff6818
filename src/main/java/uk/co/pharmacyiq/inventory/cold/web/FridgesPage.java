package uk.co.pharmacyiq.inventory.cold.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.cold.AddFridge;
import uk.co.pharmacyiq.inventory.cold.Reading;
import uk.co.pharmacyiq.inventory.cold.TakeReadings;
import uk.co.pharmacyiq.inventory.cold.ViewFridges;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The fridges of premises: each a line with its last reading and boxes for the next. */
record FridgesPage(Here here, ViewFridges.Listing listing, List<Place> places, ColdForm form) {

    /** A fridge as a line. */
    record Line(String id, String href, String name, String last, String tag, String kind, boolean first) {}

    FridgesPage with(ColdForm other) {
        return new FridgesPage(here, listing, places, other);
    }

    /** The first that was not read today has the cursor. */
    List<Line> lines() {
        var next = listing.fridges().stream()
                .filter(each -> !each.readToday())
                .map(each -> each.fridge().id())
                .findFirst();
        return listing.fridges().stream()
                .map(each -> line(each, next.filter(each.fridge().id()::equals).isPresent()))
                .toList();
    }

    private Line line(ViewFridges.State state, boolean first) {
        var tag = tag(state);
        return new Line(
                state.fridge().id().toString(),
                here.path(state.fridge().id().toString()),
                state.fridge().name(),
                state.last().map(FridgesPage::last).orElse("Never read"),
                tag.text(),
                tag.kind(),
                first);
    }

    /** A word that stands out. */
    record Word(String text, String kind) {}

    static Word tag(ViewFridges.State state) {
        if (state.isUndecided()) {
            return new Word("Out of range: a pharmacist decides", "expired");
        }
        if (state.missedToday()) {
            return new Word("Not read by closing today", "expired");
        }
        if (!state.readToday() && state.trades()) {
            return new Word("Not read today", "soon");
        }
        return state.missed().isEmpty()
                ? new Word(state.readToday() ? "Read today" : "Closed today", "ok")
                : new Word("Not read on " + state.missed().size() + " of the last 30 days", "soon");
    }

    private static String last(Reading reading) {
        var degrees = reading.degrees();
        return degrees.current() + " °C"
                + degrees.lowest().map(low -> ", lowest " + low).orElse("")
                + degrees.highest().map(high -> ", highest " + high).orElse("") + ", "
                + LondonTime.time(reading.takenAt());
    }

    String range() {
        return listing.range().low() + " to " + listing.range().high() + " °C";
    }

    String path() {
        return here.path("");
    }

    String stock() {
        return "/premises/" + here.premises() + "/stock";
    }

    boolean mayRead() {
        return here.may(TakeReadings.PERMISSION);
    }

    boolean mayAdd() {
        return here.may(AddFridge.PERMISSION);
    }

    List<Choice> choices() {
        var chosen = form.shown("", "place");
        return places.stream()
                .map(place -> new Choice(
                        place.id().toString(),
                        place.code() + ", " + place.name(),
                        place.id().toString().equals(chosen)))
                .toList();
    }
}
