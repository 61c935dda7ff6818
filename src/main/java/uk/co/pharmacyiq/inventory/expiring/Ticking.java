package uk.co.pharmacyiq.inventory.expiring;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound.Found;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Work;

/** Ticks one batch, as part of work under way. */
@Component
class Ticking {

    private final RoundStore store;
    private final QuarantineStock quarantineStock;
    private final Places places;

    Ticking(RoundStore store, QuarantineStock quarantineStock, Places places) {
        this.store = store;
        this.quarantineStock = quarantineStock;
        this.places = places;
    }

    /** What a pack in the hand that belongs to this batch means. */
    static Found found(Work work, ExpiryRound.Line line) {
        return line.lot().expiry().usableOn(work.today()) ? Found.SOUND : Found.QUARANTINED;
    }

    Outcome<UUID> tick(Work work, TickExpiry.Request request, ExpiryRound round, ExpiryRound.Line line) {
        boolean usable = request.lot().expiry().usableOn(work.today());
        if (line.found().isPresent()) {
            return refused(ExpiryRefusal.TICKED);
        }
        if (usable && request.found() == Found.QUARANTINED) {
            return refused(ExpiryRefusal.NOT_EXPIRED);
        }
        if (!usable && (request.found() == Found.SOUND || request.found() == Found.SHORT_DATED)) {
            return refused(ExpiryRefusal.EXPIRED);
        }
        return moved(work, request, round, line).then(movement -> {
            work.about("round", request.round());
            work.note("batch", line.name() + ", batch " + line.lot().batch().value());
            work.note("found", request.found().title());
            return store.tick(work, request.round(), request.lot(), request.found(), movement)
                    ? done(request.round())
                    : refused(ExpiryRefusal.TICKED);
        });
    }

    private Outcome<Optional<UUID>> moved(
            Work work, TickExpiry.Request request, ExpiryRound round, ExpiryRound.Line line) {
        if (request.found() != Found.QUARANTINED) {
            return done(Optional.empty());
        }
        if (line.quantity().isZero()) {
            return refused(StockRefusal.Plain.NOT_THERE);
        }
        var quarantine = places.only(work, request.premises(), PlaceKind.QUARANTINE);
        var shift = new Shift(
                request.premises(),
                request.lot(),
                line.quantity(),
                round.head().place(),
                Optional.of(quarantine.id()),
                Optional.of(new Why(Reason.EXPIRED, "")),
                Optional.empty());
        return quarantineStock.quarantine(work, shift).then(posted -> done(Optional.of(posted.movement())));
    }
}
