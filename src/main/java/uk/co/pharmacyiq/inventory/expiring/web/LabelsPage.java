package uk.co.pharmacyiq.inventory.expiring.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.expiring.PrintLabels;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
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

    private static final int USUAL = 1;
    private static final int MOST = 60;

    static LabelsPage of(PremisesId premises, PrintLabels.Label label, String copies) {
        int wanted = copies.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(copies), 1, MOST) : USUAL;
        return new LabelsPage(
                premises, label, wanted, label.code().map(QrSquare::of).orElse(null));
    }

    String expiry() {
        return LondonTime.date(label.lot().expiry().lastDay());
    }

    String product() {
        return "/premises/" + premises + "/stock/products/" + label.lot().product();
    }
}
