package uk.co.pharmacyiq.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** What was posted, read back. */
@Component
class StockReports {

    private final ReportStore store;

    StockReports(ReportStore store) {
        this.store = store;
    }

    /** A movement as it stands in the ledger, with its lines. */
    record Entry(
            UUID id,
            MovementKind kind,
            PremisesId premises,
            String reason,
            String note,
            Instant occurredAt,
            Instant recordedAt,
            UUID person,
            UUID eventId,
            Optional<PremisesId> otherPremises,
            Optional<UUID> transfer,
            Optional<UUID> reverses,
            Optional<UUID> reversedBy,
            List<Line> lines) {

        Entry with(List<Line> itsLines) {
            return new Entry(
                    id,
                    kind,
                    premises,
                    reason,
                    note,
                    occurredAt,
                    recordedAt,
                    person,
                    eventId,
                    otherPremises,
                    transfer,
                    reverses,
                    reversedBy,
                    itsLines);
        }
    }

    /** Goods on their way, and what of them has not arrived. */
    record Transfer(UUID id, PremisesId fromPremises, Instant sentAt, List<ReceiveStock.Delivered> outstanding) {}

    Optional<Entry> movement(Work work, PremisesId premises, UUID movement) {
        return store.movement(work, premises, movement).map(entry -> entry.with(store.lines(work, movement)));
    }

    Optional<Transfer> transfer(Work work, PremisesId toPremises, UUID transfer) {
        return store.transfers(work, toPremises).stream()
                .filter(sent -> sent.id().equals(transfer))
                .findFirst()
                .map(sent -> new Transfer(sent.id(), sent.premises(), sent.occurredAt(), outstanding(work, transfer)))
                .filter(found -> !found.outstanding().isEmpty());
    }

    List<Transfer> transfersTo(Work work, PremisesId toPremises) {
        var open = new ArrayList<Transfer>();
        for (var sent : store.transfers(work, toPremises)) {
            var outstanding = outstanding(work, sent.id());
            if (!outstanding.isEmpty()) {
                open.add(new Transfer(sent.id(), sent.premises(), sent.occurredAt(), outstanding));
            }
        }
        return open;
    }

    PremisesId premisesOf(Work work, UUID place) {
        return store.premisesOf(work, place);
    }

    /** What was sent less what was received of it, lot by lot. */
    private List<ReceiveStock.Delivered> outstanding(Work work, UUID transfer) {
        var sent = new LinkedHashMap<Lot, Quantity>();
        store.lines(work, transfer).forEach(line -> sent.merge(line.lot(), line.quantity(), Quantity::plus));
        store.received(work, transfer)
                .forEach(line -> sent.computeIfPresent(
                        line.lot(), (_, left) -> left.minus(line.quantity().least(left))));
        return sent.entrySet().stream()
                .filter(part -> !part.getValue().isZero())
                .map(part -> new ReceiveStock.Delivered(part.getKey(), part.getValue()))
                .toList();
    }
}
