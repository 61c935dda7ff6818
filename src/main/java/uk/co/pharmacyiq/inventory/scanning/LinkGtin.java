package uk.co.pharmacyiq.inventory.scanning;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Teaches the organisation which pack a barcode means that the catalogue does not know. */
@Service
public class LinkGtin {

    public static final String PERMISSION = "stock.link-gtin";

    /** The name of the act on the record. */
    public static final String ACT = "GTIN_LINK";

    private static final Action<Request> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ANYWHERE, Request.class);

    /** Which number means which pack. */
    public record Request(Gtin gtin, DmdCode product) {}

    private final UseCases useCases;
    private final GtinLinkStore links;
    private final Packs packs;

    LinkGtin(UseCases useCases, GtinLinkStore links, Packs packs) {
        this.useCases = useCases;
        this.links = links;
        this.packs = packs;
    }

    public Outcome<Request> link(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.of("gtin", request.gtin()), work -> link(work, request));
    }

    private Outcome<Request> link(Work work, Request request) {
        if (packs.byCode(work, request.product()).isEmpty()) {
            return refused(new GtinRefusal.ProductUnknown());
        }
        var listed = packs.byGtin(work, request.gtin());
        if (listed.stream().anyMatch(pack -> !pack.code().equals(request.product()))) {
            return refused(new GtinRefusal.KnownOtherwise());
        }
        links.find(work, request.gtin()).ifPresent(before -> work.note("product.before", before));
        work.note("product.after", request.product());
        links.link(work, request.gtin(), request.product());
        return done(request);
    }
}
