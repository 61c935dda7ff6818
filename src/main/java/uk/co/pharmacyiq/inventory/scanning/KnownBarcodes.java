package uk.co.pharmacyiq.inventory.scanning;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** The barcode by which a product is scanned here: the catalogue's, else one this organisation taught. */
@Component
public class KnownBarcodes {

    private final GtinLinkStore links;
    private final Packs packs;

    KnownBarcodes(GtinLinkStore links, Packs packs) {
        this.links = links;
        this.packs = packs;
    }

    public Optional<Gtin> of(Work work, DmdCode product) {
        return packs.gtins(work, product).stream()
                .filter(gtin -> packs.byGtin(work, gtin).stream()
                        .findFirst()
                        .filter(pack -> pack.code().equals(product))
                        .isPresent())
                .findFirst()
                .or(() -> links.taught(work, product));
    }
}
