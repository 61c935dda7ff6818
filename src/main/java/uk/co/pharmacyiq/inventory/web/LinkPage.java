package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/** Which pack an unknown barcode means. The lines of goods in come along, so that nothing scanned is lost. */
record LinkPage(
        Here here,
        StockForm form,
        List<GoodsLine> lines,
        @Nullable List<FindMedicines.Entry> found) {

    String path(String rest) {
        return here.path(rest);
    }

    String gtin() {
        return form.shown("gtin");
    }

    List<Choice> choices() {
        return Stream.ofNullable(found)
                .flatMap(List::stream)
                .map(FindMedicines.Entry::pack)
                .map(this::choice)
                .toList();
    }

    private Choice choice(Pack pack) {
        var size = new PackText(pack.packSize(), pack.packSize(), pack.unit()).size();
        return new Choice(
                pack.code().value(),
                pack.name() + ", " + pack.supplier() + ", " + size,
                pack.code().value().equals(form.shown("product")));
    }
}
