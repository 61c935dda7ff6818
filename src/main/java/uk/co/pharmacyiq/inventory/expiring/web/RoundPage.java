package uk.co.pharmacyiq.inventory.expiring.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;

/** A round as a list to walk along. */
record RoundPage(
        PremisesId premises, ExpiryRound round, @Nullable String problem) {

    String path() {
        return "/premises/" + premises + "/stock/expiry/rounds/" + round.head().id();
    }

    String back() {
        return "/premises/" + premises + "/stock/expiry";
    }

    String until() {
        return LondonTime.date(round.head().until());
    }

    String expiry(ExpiryRound.Line line) {
        return LondonTime.date(line.lot().expiry().lastDay());
    }

    String amount(ExpiryRound.Line line) {
        return new PackText(line.quantity(), line.packSize(), line.unit()).text();
    }

    long left() {
        return round.lines().stream().filter(line -> line.found().isEmpty()).count();
    }
}
