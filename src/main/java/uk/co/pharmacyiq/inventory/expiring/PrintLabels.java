package uk.co.pharmacyiq.inventory.expiring;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.scanning.KnownBarcodes;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Makes the labels of split packs: product, batch and expiry for people, and the same in a code that every scanner here reads like
 * the code of a whole pack.
 */
@Service
public class PrintLabels {

    public static final String PERMISSION = "stock.find";

    private static final Action<Label> ACTION =
            Action.looks("STOCK_LABEL_PRINT", PERMISSION, Action.Scope.PREMISES, Label.class);

    private static final DateTimeFormatter GS1 = DateTimeFormatter.ofPattern("uuMMdd");

    /**
     * What stands on a label.
     *
     * @param code the GS1 element string, identifiers in brackets; empty where no barcode of the product is known
     */
    public record Label(String name, Lot lot, Optional<String> code) {}

    private final UseCases useCases;
    private final Packs packs;
    private final KnownBarcodes barcodes;

    PrintLabels(UseCases useCases, Packs packs, KnownBarcodes barcodes) {
        this.useCases = useCases;
        this.packs = packs;
        this.barcodes = barcodes;
    }

    public Outcome<Label> label(Actor actor, PremisesId premises, Lot lot) {
        return useCases.perform(actor, ACTION, Target.at(premises).about("product", lot.product()), work -> {
            var pack = packs.byCode(work, lot.product());
            return pack.isEmpty()
                    ? refused(StockRefusal.Plain.PRODUCT_UNKNOWN)
                    : done(new Label(
                            pack.get().name(),
                            lot,
                            barcodes.of(work, lot.product()).map(gtin -> code(gtin, lot))));
        });
    }

    static String code(Gtin gtin, Lot lot) {
        return "(01)" + gtin.value() + "(17)" + GS1.format(lot.expiry().lastDay()) + "(10)"
                + lot.batch().value();
    }
}
