package uk.co.pharmacyiq.inventory.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.places.PlaceKind;

/** So much of a batch in one place, as a row of a table. */
record BatchRow(FindStock.Row row, LocalDate today) {

    String name() {
        return row.product().name();
    }

    String product() {
        return row.lot().product().value();
    }

    String batch() {
        return row.lot().batch().value();
    }

    String expiry() {
        return Shown.day(row.lot().expiry().lastDay());
    }

    String typedExpiry() {
        return Shown.typedDay(row.lot().expiry().lastDay());
    }

    Shown.@Nullable Tag expiryTag() {
        return Shown.expiry(row.lot().expiry(), today).orElse(null);
    }

    Shown.@Nullable Tag scheduleTag() {
        return Shown.schedule(row.product().schedule()).orElse(null);
    }

    String place() {
        return row.placeCode();
    }

    String packs() {
        return amount().text();
    }

    String units() {
        return amount().units();
    }

    PackText amount() {
        return new PackText(
                row.quantity(), row.product().packSize(), row.product().unit());
    }

    boolean expired() {
        return !row.lot().expiry().usableOn(today);
    }

    boolean supplies() {
        return row.kind().supplies();
    }

    boolean is(String kind) {
        return row.kind() == PlaceKind.valueOf(kind);
    }

    /** Names this batch at this place to the page that acts on it. */
    String query() {
        return "?" + lot(row.lot()) + "&from=" + row.place();
    }

    /** Names the batch, wherever it is. */
    String lotQuery() {
        return "?" + lot(row.lot());
    }

    static String lot(Lot lot) {
        return "product=" + lot.product().value() + "&batch="
                + Shown.inAddress(lot.batch().value()) + "&expiry=" + lot.expiry();
    }
}
