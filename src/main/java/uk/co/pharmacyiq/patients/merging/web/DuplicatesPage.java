package uk.co.pharmacyiq.patients.merging.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.merging.ListDuplicates;
import uk.co.pharmacyiq.patients.merging.PairCursor;

/** The list of records that may be of one patient. */
record DuplicatesPage(
        String path, List<Row> rows, int open, @Nullable String next, boolean first) {

    /** A pair, and where it is looked at. */
    record Row(String href, Lines.Brief first, Lines.Brief second, List<String> why, boolean likely) {}

    static DuplicatesPage of(PremisesId premises, PairCursor after, ListDuplicates.Listing listing) {
        var patients = "/premises/" + premises + "/patients/";
        return new DuplicatesPage(
                patients + "duplicates",
                listing.rows().stream()
                        .map(row -> new Row(
                                patients + row.first().id() + "/merge/"
                                        + row.second().id(),
                                Lines.Brief.of(row.first()),
                                Lines.Brief.of(row.second()),
                                row.pair().likeness().why(),
                                row.pair().likeness().score() >= 70))
                        .toList(),
                listing.open(),
                listing.next()
                        .map(cursor -> patients + "duplicates?after=" + cursor.text())
                        .orElse(null),
                after.equals(PairCursor.START));
    }

    String shown() {
        return open == 1 ? "1 pair to decide about" : open + " pairs to decide about";
    }
}
