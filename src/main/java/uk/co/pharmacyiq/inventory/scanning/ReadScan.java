package uk.co.pharmacyiq.inventory.scanning;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Tells which pack a scan means, with its batch and expiry, so that nobody types them. */
@Service
public class ReadScan {

    public static final String PERMISSION = "stock.find";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_SCAN";

    private static final Action<Meant> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Meant.class);

    /** What came from the scanner, and where. */
    public record Request(PremisesId premises, String raw) {}

    /** The pack in the person's hand, as far as its code tells. */
    public record Meant(Pack pack, Gtin gtin, Optional<BatchNumber> batch, Optional<Expiry> expiry) {}

    private final UseCases useCases;
    private final GtinLinkStore links;
    private final Packs packs;

    ReadScan(UseCases useCases, GtinLinkStore links, Packs packs) {
        this.useCases = useCases;
        this.links = links;
        this.packs = packs;
    }

    public Outcome<Meant> read(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> meant(work, request.raw()));
    }

    /** For another module: part of the work already under way. */
    public Outcome<Meant> meant(Work work, String raw) {
        return Scan.read(raw, work.today()).then(scan -> switch (scan) {
            case Scan.Pack pack -> meant(work, pack);
        });
    }

    private Outcome<Meant> meant(Work work, Scan.Pack scan) {
        var listed = packs.byGtin(work, scan.gtin());
        var found = listed.isEmpty()
                ? links.find(work, scan.gtin())
                        .flatMap(code -> packs.byCode(work, code))
                        .map(List::of)
                        .orElse(List.of())
                : listed;
        if (found.isEmpty()) {
            return refused(new GtinRefusal.Unknown(scan.gtin()));
        }
        work.about("product", found.getFirst().code());
        work.note("product", found.getFirst().name());
        return done(new Meant(found.getFirst(), scan.gtin(), scan.batch(), scan.expiry()));
    }
}
