package uk.co.pharmacyiq.inventory.expiring;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound.Found;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Ticks a batch off a round: as it was found. What has expired goes to quarantine in the same step (MH-06). */
@Service
public class TickExpiry {

    public static final String PERMISSION = "stock.quarantine";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ROUND_TICK";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** A batch, and what was found of it. */
    public record Request(PremisesId premises, UUID round, Lot lot, Found found) {}

    private final UseCases useCases;
    private final ViewExpiry viewExpiry;
    private final Ticking ticking;
    private final ReadScan readScan;

    TickExpiry(UseCases useCases, ViewExpiry viewExpiry, Ticking ticking, ReadScan readScan) {
        this.useCases = useCases;
        this.viewExpiry = viewExpiry;
        this.ticking = ticking;
        this.readScan = readScan;
    }

    /** Answers the round. */
    public Outcome<UUID> tick(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("round", request.round()),
                work -> viewExpiry
                        .round(work, request.premises(), request.round())
                        .then(round -> round.line(request.lot())
                                .map(line -> ticking.tick(work, request, round, line))
                                .orElseGet(() -> refused(ExpiryRefusal.NOT_ON_IT))));
    }

    /** One scan, one tick: what is in date is there and sound, what has expired goes to quarantine. */
    public Outcome<UUID> scan(Actor actor, PremisesId premises, UUID round, String raw) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("round", round),
                work -> readScan.meant(work, raw)
                        .then(meant -> viewExpiry
                                .round(work, premises, round)
                                .then(found -> line(found, meant)
                                        .map(line -> ticking.tick(
                                                work,
                                                new Request(premises, round, line.lot(), Ticking.found(work, line)),
                                                found,
                                                line))
                                        .orElseGet(() -> refused(ExpiryRefusal.NOT_ON_IT)))));
    }

    /** The batch the code tells; else the only one of the product that nobody ticked. */
    private static Optional<ExpiryRound.Line> line(ExpiryRound round, ReadScan.Meant meant) {
        var ofProduct = round.lines().stream()
                .filter(line -> line.lot().product().equals(meant.pack().code()))
                .toList();
        if (meant.batch().isPresent()) {
            return ofProduct.stream()
                    .filter(line -> line.lot().batch().equals(meant.batch().get())
                            && meant.expiry().map(line.lot().expiry()::equals).orElse(true))
                    .findFirst();
        }
        var open = ofProduct.stream().filter(line -> line.found().isEmpty()).toList();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }
}
