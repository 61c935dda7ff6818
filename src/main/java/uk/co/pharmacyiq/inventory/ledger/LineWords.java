package uk.co.pharmacyiq.inventory.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/**
 * What one line of a movement is called, as things were called when it was posted.
 *
 * @param origin name of the place it left; empty where it came from outside
 * @param target name of the place it came to; empty where it left the stock
 */
record LineWords(String product, Quantity packSize, String unit, String origin, String target) {

    private static final int SAID_IN_FULL = 6;

    /** Notes for the record what was moved, in words, and the places where they are the same for every line. */
    static void note(Work work, List<Line> lines, List<LineWords> words) {
        var items = new ArrayList<String>();
        for (int i = 0; i < Math.min(lines.size(), SAID_IN_FULL); i++) {
            items.add(words.get(i).item(lines.get(i)));
        }
        if (lines.size() > SAID_IN_FULL) {
            items.add((lines.size() - SAID_IN_FULL) + " more lines");
        }
        work.note("items", String.join("; ", items));
        noteOnly(work, "from", words, LineWords::origin);
        noteOnly(work, "to", words, LineWords::target);
    }

    /** {@code 2 packs + 6 tablets of Amoxicillin 500mg capsules 21 capsule, batch A1}. */
    private String item(Line line) {
        return new PackText(line.quantity(), packSize, unit).text() + " of " + product + ", batch "
                + line.lot().batch().value();
    }

    private static void noteOnly(Work work, String name, List<LineWords> words, Function<LineWords, String> place) {
        var places = words.stream().map(place).distinct().toList();
        if (places.size() == 1 && !places.getFirst().isEmpty()) {
            work.note(name, places.getFirst());
        }
    }
}
