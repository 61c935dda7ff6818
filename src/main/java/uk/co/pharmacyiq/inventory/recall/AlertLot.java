package uk.co.pharmacyiq.inventory.recall;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.DmdCode;

/**
 * A product and a batch that an alert names.
 *
 * @param named as the alert prints them
 * @param product the pack the catalogue knows it as; empty where it knows none, and then the batch alone points at stock
 * @param batch as printed; empty where every batch is meant
 * @param expiry narrows only an alert that names no batch: makers print dates in too many ways
 */
public record AlertLot(Named named, Optional<DmdCode> product, Optional<String> batch, Optional<LocalDate> expiry) {

    /** What stands in the alert: the name, a barcode and a product licence (PL) number, either of which may be empty. */
    public record Named(String name, String gtin, String licence) {}

    /** A batch number of fewer characters alone says nothing: too many makers print {@code 12}. */
    private static final int TELLING = 4;

    public AlertLot {
        batch = batch.map(text -> text.replace(" ", ""));
    }

    /** Whether this lot is meant, product and batch. */
    public boolean means(Lot lot) {
        return product.filter(lot.product()::equals).isPresent()
                && (batch.isPresent()
                        ? isBatch(lot)
                        : expiry.map(day -> day.equals(lot.expiry().lastDay())).orElse(true));
    }

    /** Whether this lot may be meant: the batch is printed alike, and of the product the catalogue knows nothing. */
    public boolean mayMean(Lot lot) {
        return product.isEmpty() && isBatch(lot) && lot.batch().value().length() >= TELLING;
    }

    private boolean isBatch(Lot lot) {
        return batch.filter(text ->
                        text.toUpperCase(Locale.ROOT).equals(lot.batch().value().toUpperCase(Locale.ROOT)))
                .isPresent();
    }
}
