package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows a sheet, and finds on it what was scanned. */
@Service
public class ViewCount {

    public static final String PERMISSION = "stock.count";

    /** The name of the look on the record. */
    public static final String ACT = "STOCK_COUNT_VIEW";

    private static final Action<Sheet> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Sheet.class);

    private static final Action<Found> SCAN =
            Action.looks("STOCK_COUNT_SCAN", PERMISSION, Action.Scope.PREMISES, Found.class);

    /**
     * A sheet with what was scanned.
     *
     * @param lot the batch in the hand; empty where the code tells no batch and the sheet has none, or several, of the product
     * @param product the product in the hand, and what it is called
     */
    public record Found(Sheet sheet, DmdCode product, String name, Optional<Lot> lot) {}

    private final UseCases useCases;
    private final CountSheets sheets;
    private final ReadScan readScan;

    ViewCount(UseCases useCases, CountSheets sheets, ReadScan readScan) {
        this.useCases = useCases;
        this.sheets = sheets;
        this.readScan = readScan;
    }

    public Outcome<Sheet> view(Actor actor, PremisesId premises, UUID count) {
        return useCases.perform(
                actor, ACTION, Target.at(premises).about("count", count), work -> sheets.find(work, premises, count));
    }

    public Outcome<Found> scan(Actor actor, PremisesId premises, UUID count, String raw) {
        return useCases.perform(
                actor,
                SCAN,
                Target.at(premises).about("count", count),
                work -> sheets.find(work, premises, count)
                        .then(sheet -> readScan.meant(work, raw)
                                .then(meant -> done(new Found(
                                        sheet, meant.pack().code(), meant.pack().name(), lot(sheet, meant))))));
    }

    /** As the code tells it; else the only batch of the product on the sheet. */
    private static Optional<Lot> lot(Sheet sheet, ReadScan.Meant meant) {
        var told = meant.batch()
                .flatMap(batch ->
                        meant.expiry().map(expiry -> new Lot(meant.pack().code(), batch, expiry)));
        if (told.isPresent()) {
            return told;
        }
        var ofProduct = sheet.lines().stream()
                .map(Sheet.Line::lot)
                .filter(lot -> lot.product().equals(meant.pack().code()))
                .toList();
        return ofProduct.size() == 1 ? Optional.of(ofProduct.getFirst()) : Optional.empty();
    }
}
