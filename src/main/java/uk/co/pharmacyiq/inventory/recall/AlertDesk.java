package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Work;

/** Makes an alert of what was read: by when it is due, and which packs of the catalogue its barcodes and codes mean. */
@Component
class AlertDesk {

    private static final Duration FAST_CLOCKS = Duration.ofMinutes(2);

    private final RecallSettings settings;
    private final Packs packs;
    private final ReadScan readScan;
    private final Organisations organisations;

    AlertDesk(RecallSettings settings, Packs packs, ReadScan readScan, Organisations organisations) {
        this.settings = settings;
        this.packs = packs;
        this.readScan = readScan;
        this.organisations = organisations;
    }

    List<PremisesId> premises(Work work) {
        return organisations.view(work).premises().stream().map(Premises::id).toList();
    }

    Outcome<Alert> read(Work work, AddAlert.Incoming incoming) {
        var latest = work.now().plus(FAST_CLOCKS);
        var received = incoming.receivedAt().orElse(work.now());
        if (incoming.issuedAt().isAfter(latest) || received.isAfter(latest)) {
            return refused(RecallRefusal.IN_FUTURE);
        }
        var due = incoming.dueAt()
                .orElseGet(() -> settings.due(work, incoming.head().kind(), incoming.issuedAt()));
        if (due.isBefore(incoming.issuedAt())) {
            return refused(RecallRefusal.DUE_BEFORE_ISSUED);
        }
        return done(new Alert(
                TimeOrderedId.next(),
                incoming.head(),
                new Alert.Times(incoming.issuedAt(), received, due),
                incoming.lots().stream().flatMap(lot -> known(work, lot)).toList()));
    }

    /** A barcode may stand on several packs: each of them is meant. What the catalogue does not know stays as printed. */
    private Stream<AlertLot> known(Work work, AlertLot lot) {
        var meant = lot.product()
                .map(code -> packs.byCode(work, code).stream().toList())
                .orElseGet(() -> Gtin.parse(lot.named().gtin())
                        .map(gtin -> byGtin(work, gtin))
                        .orElse(List.of()));
        return meant.isEmpty()
                ? Stream.of(new AlertLot(lot.named(), Optional.empty(), lot.batch(), lot.expiry()))
                : meant.stream().map(pack -> of(lot, pack.code(), pack.name()));
    }

    private List<Pack> byGtin(Work work, Gtin gtin) {
        var listed = packs.byGtin(work, gtin);
        return listed.isEmpty() && readScan.meant(work, gtin.value()) instanceof Done<ReadScan.Meant>(var linked)
                ? List.of(linked.pack())
                : listed;
    }

    private static AlertLot of(AlertLot lot, DmdCode product, String name) {
        var named = lot.named().name().isEmpty()
                ? new AlertLot.Named(name, lot.named().gtin(), lot.named().licence())
                : lot.named();
        return new AlertLot(named, Optional.of(product), lot.batch(), lot.expiry());
    }
}
