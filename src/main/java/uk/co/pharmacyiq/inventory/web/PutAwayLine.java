package uk.co.pharmacyiq.inventory.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Fields;

/** A line of the put-away form as it was sent. */
record PutAwayLine(String product, String batch, String expiry, String quantity, String from, String to) {

    /** One line at its place among the others, so that an error names the right one. */
    private record Lines(List<@Nullable PutAwayLine> lines) {}

    /** The lines, with the place chosen for all where a line has none of its own. */
    static List<PutAwayLine> of(Fields fields) {
        var all = fields.shown("toAll");
        return fields.each("lines").stream()
                .map(line -> new PutAwayLine(
                        line.shown("product"),
                        line.shown("batch"),
                        line.shown("expiry"),
                        line.shown("quantity"),
                        line.shown("from"),
                        line.shown("to").isBlank() ? all : line.shown("to")))
                .toList();
    }

    /** Names the lot at its place: the same line, whenever the form is shown. */
    String key() {
        return String.join(" ", product, batch, expiry, from);
    }

    Outcome<Shift> read(int index, PremisesId premises) {
        var lines = new ArrayList<@Nullable PutAwayLine>(Collections.nCopies(index, null));
        lines.add(this);
        var alone = Fields.ofBody(new Lines(lines)).each("lines").getFirst();
        return new StockInput(alone, premises).shift(MovementKind.PUT_AWAY, true);
    }
}
