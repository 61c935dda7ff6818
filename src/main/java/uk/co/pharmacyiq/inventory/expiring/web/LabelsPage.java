package uk.co.pharmacyiq.inventory.expiring.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.expiring.PrintLabels;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.paper.QrSquare;

/**
 * A sheet of equal labels.
 *
 * @param drawing the code as the path of an SVG; null where no barcode of the product is known
 */
record LabelsPage(
        PremisesId premises,
        PrintLabels.Label label,
        int copies,
        @Nullable QrSquare drawing) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final int USUAL = 1;
    private static final int MOST = 60;

    static LabelsPage of(PremisesId premises, PrintLabels.Label label, String copies) {
        int wanted = copies.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(copies), 1, MOST) : USUAL;
        return new LabelsPage(
                premises, label, wanted, label.code().map(QrSquare::of).orElse(null));
    }

    String expiry() {
        return DAY.format(label.lot().expiry().lastDay());
    }

    String product() {
        return "/premises/" + premises + "/stock/products/" + label.lot().product();
    }
}
