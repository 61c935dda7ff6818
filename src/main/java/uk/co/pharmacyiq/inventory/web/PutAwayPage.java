package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/** What stands in goods-in, each line with the place it goes to. */
record PutAwayPage(Here here, StockForm form, List<BatchRow> rows, List<Place> places) {

    String path(String rest) {
        return here.path(rest);
    }

    @Nullable
    String error(int row, String field) {
        return form.error("lines[" + row + "]." + field);
    }

    @Nullable
    String describedBy(int row) {
        return error(row, "to") == null ? null : "lines[" + row + "].to-error";
    }

    /** What was typed for this line before, wherever it stood on the page then. */
    private Optional<PutAwayLine> typed(BatchRow row) {
        return PutAwayLine.of(form.typed()).stream()
                .filter(line -> line.key().equals(key(row)))
                .findFirst();
    }

    static String key(BatchRow row) {
        return new PutAwayLine(
                        row.product(),
                        row.batch(),
                        row.typedExpiry(),
                        "",
                        row.row().place().toString(),
                        "")
                .key();
    }

    String quantity(BatchRow row) {
        return typed(row).map(PutAwayLine::quantity).orElse(row.row().quantity().toString());
    }

    boolean undecided() {
        return rows.stream().anyMatch(row -> Shown.undecided(row.row().product().schedule()));
    }

    List<Choice> allTargets() {
        return choices("No place for all", form.shown("toAll"));
    }

    /** What must be locked away is offered the cabinet; for all else the person says where. */
    List<Choice> targets(BatchRow row) {
        boolean locked = row.row().product().schedule().safeCustody();
        return choices("Choose a place", typed(row).map(PutAwayLine::to).orElseGet(() -> locked ? cabinet() : ""));
    }

    private String cabinet() {
        return places.stream()
                .filter(place -> place.kind() == PlaceKind.CD_CABINET)
                .map(place -> place.id().toString())
                .findFirst()
                .orElse("");
    }

    private List<Choice> choices(String none, String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", none, chosen.isEmpty())),
                        places.stream()
                                .filter(place -> place.kind().isAdded())
                                .map(place -> new Choice(
                                        place.id().toString(),
                                        place.name(),
                                        place.id().toString().equals(chosen))))
                .toList();
    }
}
