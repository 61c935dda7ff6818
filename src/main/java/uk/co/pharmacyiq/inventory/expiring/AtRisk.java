package uk.co.pharmacyiq.inventory.expiring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * A batch at a place, with what of it will not be sold before it expires.
 *
 * @param daysLeft days it may still be used, today among them; 0 where it has expired
 * @param used units of the product issued here in the last ninety days
 * @param unsold units that will be left when it expires, at that pace
 * @param pence what all of it is worth at list prices; empty where no price is known
 * @param risk what the unsold part is worth
 */
public record AtRisk(
        ExpiryRisk.Held held,
        long daysLeft,
        BigDecimal used,
        Quantity unsold,
        Optional<Long> pence,
        Optional<Long> risk) {

    public Lot lot() {
        return held.lot();
    }

    public UUID place() {
        return held.place();
    }

    public String placeName() {
        return held.placeName();
    }

    public String name() {
        return held.name();
    }

    public boolean expired() {
        return daysLeft == 0;
    }

    public boolean shortDated() {
        return held.shortDated();
    }

    long riskPence() {
        return risk.orElse(0L);
    }

    public String amount() {
        return text(held.quantity());
    }

    /** The figures behind it: {@code 62 tablets issued here in 90 days; 20 days left; 40 tablets will be left}. */
    public String why() {
        if (expired()) {
            return "Past its last day.";
        }
        return text(new Quantity(used)) + " issued here in " + ExpiryRisk.DAYS + " days; " + daysLeft
                + (daysLeft == 1 ? " day" : " days") + " left; "
                + (unsold.isZero() ? "it will be sold in time." : text(unsold) + " will be left.");
    }

    private String text(Quantity amount) {
        return new PackText(amount, held.packSize(), held.unit()).text();
    }
}
