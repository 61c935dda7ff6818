package uk.co.pharmacyiq.inventory.waste;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.work.Work;

/** The lots of a consignment as shifts of stock: out of quarantine, each with its reason. */
@Component
class WasteLots {

    private final Places places;

    WasteLots(Places places) {
        this.places = places;
    }

    /** In one order for everybody, so that two who book the same do not wait for each other in a ring. */
    List<Shift> of(Work work, BookWaste.Request asked) {
        var quarantine =
                places.only(work, asked.premises(), PlaceKind.QUARANTINE).id();
        return asked.parts().stream()
                .sorted(Comparator.comparing(part -> part.lot().product().value()))
                .map(part -> new Shift(
                        asked.premises(),
                        part.lot(),
                        part.quantity(),
                        quarantine,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    /** The same with why it is wasted: past its date, or as it was set apart. */
    static Shift because(Work work, Shift shift, Optional<HeldLot> held) {
        var why = shift.lot().expiry().usableOn(work.today())
                ? held.flatMap(HeldLot::why)
                        .filter(reason -> reason != Reason.OTHER
                                && Reason.of(MovementKind.WASTE).contains(reason))
                        .map(reason -> new Why(reason, ""))
                        .orElseGet(() -> new Why(Reason.OTHER, "Set apart, and booked for the waste contractor"))
                : new Why(Reason.EXPIRED, "");
        return new Shift(
                shift.premises(),
                shift.lot(),
                shift.quantity(),
                shift.from(),
                shift.to(),
                Optional.of(why),
                Optional.empty());
    }

    /** What the shifted part of a lot is worth, in pence. */
    static Optional<Long> worth(HeldLot held, Shift shift) {
        return held.pence()
                .map(pence -> BigDecimal.valueOf(pence)
                        .multiply(shift.quantity().value())
                        .divide(held.quantity().value(), 0, RoundingMode.HALF_UP)
                        .longValue());
    }
}
