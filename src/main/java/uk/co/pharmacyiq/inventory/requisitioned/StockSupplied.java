package uk.co.pharmacyiq.inventory.requisitioned;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.requisition.FirmSupply;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** What is supplied on a requisition is issued as everything else: by expiry, under a responsible pharmacist. */
@Component
class StockSupplied implements FirmSupply {

    /** What takes a requisition in writing. */
    private static final Set<Level> SCHEDULES = EnumSet.of(Level.SCHEDULE_1, Level.SCHEDULE_2, Level.SCHEDULE_3);

    private final SuppliableStore suppliable;
    private final Packs packs;
    private final IssueStock issueStock;

    StockSupplied(SuppliableStore suppliable, Packs packs, IssueStock issueStock) {
        this.suppliable = suppliable;
        this.packs = packs;
        this.issueStock = issueStock;
    }

    @Override
    public List<Stocked> stocked(Work work, PremisesId premises) {
        var held = suppliable.at(work, premises);
        var known =
                packs.byCodes(work, held.stream().map(each -> each.product()).toList());
        return held.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.product())).stream()
                        .filter(pack -> SCHEDULES.contains(pack.schedule().level()))
                        .map(pack -> new Stocked(pack.code(), pack.name(), pack.unit(), each.quantity())))
                .sorted(Comparator.comparing(Stocked::name))
                .toList();
    }

    @Override
    public Outcome<UUID> supply(
            Work work, PremisesId premises, DmdCode product, Quantity quantity, Particulars.Supplied said) {
        return issueStock
                .issue(
                        work,
                        new IssueStock.Request(
                                premises,
                                product,
                                quantity,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(said)))
                .then(posted -> done(posted.movement()));
    }
}
