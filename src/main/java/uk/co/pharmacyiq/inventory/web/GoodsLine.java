package uk.co.pharmacyiq.inventory.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.site.Fields;

/**
 * A line of a delivery as the form carries it, every field as it was typed. Name, pack size, unit and schedule are there to
 * be shown; what is booked is read from product, batch, expiry and quantity alone.
 */
record GoodsLine(
        String product,
        String name,
        String batch,
        String expiry,
        String quantity,
        String packSize,
        String unit,
        String schedule) {

    static GoodsLine of(Fields line) {
        return new GoodsLine(
                line.shown("product"),
                line.shown("name"),
                line.shown("batch"),
                line.shown("expiry"),
                line.shown("quantity"),
                line.shown("packSize"),
                line.shown("unit"),
                line.shown("schedule"));
    }

    /** One pack of what was scanned; batch and expiry stay empty where the code carries none. */
    static GoodsLine of(ReadScan.Meant meant) {
        var pack = meant.pack();
        return new GoodsLine(
                pack.code().value(),
                pack.name(),
                meant.batch().map(BatchNumber::value).orElse(""),
                meant.expiry().map(expiry -> Shown.typedDay(expiry.lastDay())).orElse(""),
                pack.packSize().toString(),
                pack.packSize().toString(),
                pack.unit(),
                pack.schedule().level().name());
    }

    /** Whether this is the same lot; lines without batch or expiry are the same only where both have neither. */
    boolean sameLot(GoodsLine other) {
        return product.equals(other.product)
                && batch.strip().equals(other.batch.strip())
                && (expiry.strip().equals(other.expiry.strip())
                        || readExpiry().isPresent() && readExpiry().equals(other.readExpiry()));
    }

    /** One pack more; a quantity that cannot be read is left as it was typed. */
    GoodsLine onePackMore() {
        return count().flatMap(now -> size().map(one -> now.value().add(one.value())))
                .flatMap(sum -> Quantity.parse(sum.toPlainString()))
                .map(more -> new GoodsLine(product, name, batch, expiry, more.toString(), packSize, unit, schedule))
                .orElse(this);
    }

    /** The quantity in packs; empty where it cannot be read yet. */
    String packs() {
        return count().flatMap(now -> size().map(one -> new PackText(now, one, unit).text()))
                .orElse("");
    }

    long wholePacks() {
        return count().flatMap(now -> size().map(now::packsOf)).orElse(0L);
    }

    String unitName() {
        return unit.isEmpty() ? "units" : PackText.plural(unit);
    }

    Optional<Expiry> readExpiry() {
        return Expiry.parse(expiry);
    }

    Shown.@Nullable Tag expiryTag(LocalDate today) {
        return readExpiry().flatMap(read -> Shown.expiry(read, today)).orElse(null);
    }

    Shown.@Nullable Tag scheduleTag() {
        return Shown.schedule(readSchedule()).orElse(null);
    }

    boolean inRegister() {
        return readSchedule().registerRequired();
    }

    boolean undecided() {
        return Shown.undecided(readSchedule());
    }

    private ControlledSchedule readSchedule() {
        return new ControlledSchedule(Level.parse(schedule).orElse(Level.NEEDS_REVIEW), false);
    }

    private Optional<Quantity> count() {
        return Quantity.parse(quantity.strip());
    }

    private Optional<Quantity> size() {
        return Quantity.parse(packSize).filter(one -> !one.isZero());
    }
}
