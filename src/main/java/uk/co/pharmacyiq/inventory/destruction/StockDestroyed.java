package uk.co.pharmacyiq.inventory.destruction;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.DrugLine;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock;
import uk.co.pharmacyiq.inventory.ledger.Ledger;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Movement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** The books of stock follow a destruction with a witness; the ledger enters it in the register in the same work. */
@Component
class StockDestroyed implements QuarantinedStock {

    private final Ledger ledger;
    private final QuarantineShelf shelf;
    private final Packs packs;
    private final QuarantineStore quarantine;

    StockDestroyed(Ledger ledger, QuarantineShelf shelf, Packs packs, QuarantineStore quarantine) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.packs = packs;
        this.quarantine = quarantine;
    }

    @Override
    public List<Waiting> waiting(Work work, PremisesId premises) {
        var held = quarantine.at(work, premises);
        var known = packs.byCodes(
                work, held.stream().map(each -> each.lot().product()).distinct().toList());
        return held.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.lot().product())).stream()
                        .filter(pack -> pack.schedule().registerRequired())
                        .map(pack -> new Waiting(
                                each.lot(), each.name(), DrugLine.of(pack.vmpName()), pack.unit(), each.quantity())))
                .toList();
    }

    @Override
    public Outcome<UUID> destroy(Work work, PremisesId premises, List<Portion> portions, Particulars.Destroyed said) {
        return shelf.take(work, premises, portions)
                .then(lines -> ledger.enter(
                        work,
                        Movement.of(MovementKind.WASTE, premises, lines, Optional.of(why(work, lines)), work.now())
                                .saying(Optional.of(said))))
                .then(posted -> done(posted.movement()));
    }

    private static Why why(Work work, List<Line> lines) {
        boolean expired = lines.stream().noneMatch(line -> line.lot().expiry().usableOn(work.today()));
        return expired ? new Why(Reason.EXPIRED, "") : new Why(Reason.OTHER, "Destroyed with a witness");
    }
}
