package uk.co.pharmacyiq.inventory.returning;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/** The stock's side of a return: all of it out of quarantine in one movement. */
@Component
class Sending {

    private static final int LONGEST_AGO = 31;

    private final Ledger ledger;
    private final Places places;
    private final ReturnStore store;

    Sending(Ledger ledger, Places places, ReturnStore store) {
        this.ledger = ledger;
        this.places = places;
        this.store = store;
    }

    /** The movement that took it away. */
    record Sent(UUID movement) {}

    Outcome<Sent> send(Work work, ReturnToSupplier.Request request, Supplier supplier) {
        if (request.collectedOn().isAfter(work.today())
                || request.collectedOn().isBefore(work.today().minusDays(LONGEST_AGO - 1))) {
            return refused(ReturnRefusal.COLLECTED_LATER);
        }
        var quarantine =
                places.only(work, request.premises(), PlaceKind.QUARANTINE).id();
        var parts = new ArrayList<>(request.parts());
        // In one order for everybody, so that two who send the same back do not wait for each other in a ring.
        parts.sort(Comparator.comparing(part -> part.lot().product().value()));
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            var taken = ledger.lockShelf(work, request.premises(), part.lot().product())
                    .takeAt(part.lot(), quarantine, part.quantity());
            if (taken instanceof Refused<?>(var reason)) {
                return refused(reason);
            }
            lines.add(new Line(part.lot(), part.quantity(), Optional.of(quarantine), Optional.empty()));
        }
        return post(work, request, supplier, lines);
    }

    private Outcome<Sent> post(Work work, ReturnToSupplier.Request request, Supplier supplier, List<Line> lines) {
        var why = new Why(request.cause().reason(), "");
        return ledger.enter(
                        work,
                        Movement.of(
                                        MovementKind.SUPPLIER_RETURN,
                                        request.premises(),
                                        lines,
                                        Optional.of(why),
                                        at(work, request))
                                .saying(Optional.of(supplied(request, supplier))))
                .then(posted -> done(new Sent(posted.movement())));
    }

    /** Now where it is collected today; else the middle of that day. */
    private static Instant at(Work work, ReturnToSupplier.Request request) {
        return request.collectedOn().equals(work.today())
                ? work.now()
                : request.collectedOn()
                        .atTime(LocalTime.NOON)
                        .atZone(LondonTime.ZONE)
                        .toInstant();
    }

    /** What the register says of it: supplied to the supplier, who may possess it by licence. */
    private static Particulars.Supplied supplied(ReturnToSupplier.Request request, Supplier supplier) {
        var firm = supplier.details().firm();
        var licence = supplier.details().licence();
        var number = request.authorisation().map(text -> ", return " + text).orElse("");
        var authority = licence.isEmpty() ? "" : "Returned to the supplier, licence " + licence + number;
        return new Particulars.Supplied(
                new Particulars.Party(firm.name(), firm.address()), authority, Optional.empty(), Optional.empty());
    }

    void keep(Work work, PremisesId premises, SupplierReturn back) {
        store.add(work, premises, back);
    }
}
