package uk.co.pharmacyiq.inventory.expiring.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.PremisesId;

/** A round as a list to walk along. */
record RoundPage(
        PremisesId premises, ExpiryRound round, @Nullable String problem) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    String path() {
        return "/premises/" + premises + "/stock/expiry/rounds/" + round.head().id();
    }

    String back() {
        return "/premises/" + premises + "/stock/expiry";
    }

    String until() {
        return DAY.format(round.head().until());
    }

    String expiry(ExpiryRound.Line line) {
        return DAY.format(line.lot().expiry().lastDay());
    }

    String amount(ExpiryRound.Line line) {
        return new PackText(line.quantity(), line.packSize(), line.unit()).text();
    }

    long left() {
        return round.lines().stream().filter(line -> line.found().isEmpty()).count();
    }
}
