package uk.co.pharmacyiq.inventory.counting.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.counting.ViewCount;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/**
 * What was scanned, chosen or typed on a sheet, and what is wrong with it.
 *
 * @param product empty where nothing is being counted
 */
record CountForm(
        String product,
        String name,
        String batch,
        String expiry,
        String packs,
        String loose,
        List<FieldError> errors,
        @Nullable String scanError) {

    private static final Set<String> VISIBLE = Set.of("batch", "expiry", "packs", "loose");

    static CountForm fresh(Fields fields) {
        return of(fields, List.of(), null);
    }

    static CountForm refused(Fields fields, Refusal reason) {
        var errors = FieldError.of(reason).stream()
                .map(error -> VISIBLE.contains(error.field()) || error.field().startsWith("items[")
                        ? error
                        : new FieldError("", error.message()))
                .distinct()
                .toList();
        return of(fields, errors, null);
    }

    static CountForm notScanned(Fields fields, Refusal reason) {
        return of(fields, List.of(), reason.advice());
    }

    static CountForm scanned(ViewCount.Found found) {
        return new CountForm(
                found.product().value(),
                found.name(),
                found.lot().map(lot -> lot.batch().value()).orElse(""),
                found.lot().map(lot -> lot.expiry().toString()).orElse(""),
                "",
                "",
                List.of(),
                null);
    }

    private static CountForm of(Fields fields, List<FieldError> errors, @Nullable String scanError) {
        return new CountForm(
                fields.shown("product"),
                "",
                fields.shown("batch"),
                fields.shown("expiry"),
                fields.shown("packs"),
                fields.shown("loose"),
                errors,
                scanError);
    }

    boolean counting() {
        return !product.isEmpty();
    }

    boolean knowsBatch() {
        return !batch.isEmpty() && !expiry.isEmpty();
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
