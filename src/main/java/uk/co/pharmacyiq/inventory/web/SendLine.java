package uk.co.pharmacyiq.inventory.web;

import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.Fields;

/** A line of a transfer to be sent, as the form carries it; name, place, pack size and unit are there to be shown. */
record SendLine(String product, String batch, String expiry, String quantity, String from, About about) {

    /** What is shown of it. */
    record About(String name, String place, String packSize, String unit) {}

    static SendLine of(Fields line) {
        return new SendLine(
                line.shown("product"),
                line.shown("batch"),
                line.shown("expiry"),
                line.shown("quantity"),
                line.shown("from"),
                new About(line.shown("name"), line.shown("place"), line.shown("packSize"), line.shown("unit")));
    }

    /** One pack of a batch, or what is left of it. */
    static SendLine of(BatchRow row) {
        var described = row.row().product();
        return new SendLine(
                row.product(),
                row.batch(),
                row.typedExpiry(),
                row.row().quantity().least(described.packSize()).toString(),
                row.row().place().toString(),
                new About(row.name(), row.place(), described.packSize().toString(), described.unit()));
    }

    boolean same(SendLine other) {
        return product.equals(other.product)
                && batch.equals(other.batch)
                && expiry.equals(other.expiry)
                && from.equals(other.from);
    }

    SendLine onePackMore() {
        return Quantity.parse(quantity.strip())
                .flatMap(now ->
                        Quantity.parse(about.packSize()).map(one -> now.value().add(one.value())))
                .flatMap(sum -> Quantity.parse(sum.toPlainString()))
                .map(more -> new SendLine(product, batch, expiry, more.toString(), from, about))
                .orElse(this);
    }

    String packs() {
        return Quantity.parse(quantity.strip())
                .flatMap(now -> Quantity.parse(about.packSize())
                        .filter(one -> !one.isZero())
                        .map(one -> new PackText(now, one, about.unit()).text()))
                .orElse("");
    }

    String unitName() {
        return about.unit().isEmpty() ? "units" : PackText.plural(about.unit());
    }
}
