package uk.co.pharmacyiq.inventory.expiring.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.expiring.BeginExpiryRound;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound.Found;
import uk.co.pharmacyiq.inventory.expiring.TickExpiry;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;

/** Reads what was sent about expiry, from forms and from JSON alike. */
final class ExpiryInput {

    private ExpiryInput() {}

    /** A round to begin. */
    record RoundBody(@Nullable String place, @Nullable Integer days) {}

    /** What was found of a batch: sound, short-dated, not-there or quarantined. */
    record TickBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable String found) {}

    static Outcome<BeginExpiryRound.Request> round(PremisesId premises, Fields fields) {
        var place = fields.need("place", TimeOrderedId::parse, "Choose the place to walk along.");
        var days = fields.need(
                "days",
                text -> text.matches("[0-9]{1,3}")
                        ? Optional.of(Integer.valueOf(text)).filter(number -> number <= 366)
                        : Optional.<Integer>empty(),
                "Enter how many days ahead, from 0 to 366; 0 finds what has expired or does today.");
        return fields.finish(() -> new BeginExpiryRound.Request(premises, place.value(), days.value()));
    }

    static Outcome<TickExpiry.Request> tick(PremisesId premises, UUID round, Fields fields) {
        var lot = lot(fields);
        var found = fields.need(
                "found",
                text -> switch (text) {
                    case "sound" -> Optional.of(Found.SOUND);
                    case "short-dated" -> Optional.of(Found.SHORT_DATED);
                    case "not-there" -> Optional.of(Found.NOT_THERE);
                    case "quarantined" -> Optional.of(Found.QUARANTINED);
                    case String _ -> Optional.<Found>empty();
                },
                "Say what you found: sound, short-dated, not-there or quarantined.");
        return fields.finish(() -> new TickExpiry.Request(premises, round, lot.value(), found.value()));
    }

    static Outcome<Lot> label(Fields fields) {
        var lot = lot(fields);
        return fields.finish(lot::value);
    }

    private record LotRead(Read<DmdCode> product, Read<BatchNumber> batch, Read<Expiry> expiry) {
        Lot value() {
            return new Lot(product.value(), batch.value(), expiry.value());
        }
    }

    private static LotRead lot(Fields fields) {
        return new LotRead(
                fields.need("product", DmdCode::parse, "Scan the pack, or choose the batch from the list."),
                fields.need("batch", BatchNumber::parse, "Enter the batch number (LOT) as printed."),
                fields.need("expiry", Expiry::parse, "Enter the expiry date as printed, for example 11/2027."));
    }
}
