package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.handover.HandoverRefusal.Plain;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows the other side what a code opens, before they take it. To whoever has no code nothing is there. */
@Service
public class OpenOffer {

    private static final Action<Opened> ACTION =
            Action.looks("PREMISES_OFFER_OPEN", OfferPremises.PERMISSION, Action.Scope.ORGANISATION, Opened.class);

    /** What is offered, by whom, and from when it can be taken. */
    public record Opened(String offeredBy, Paper.Known known, LocalDate from) {}

    private final UseCases useCases;
    private final OfferStore offers;

    OpenOffer(UseCases useCases, OfferStore offers) {
        this.useCases = useCases;
        this.offers = offers;
    }

    public Outcome<Opened> open(Actor actor, Code code) {
        return useCases.perform(
                actor,
                ACTION,
                Target.none(),
                work -> find(work, code).then(found -> {
                    work.note("ods-code", found.offer().known().odsCode());
                    return done(new Opened(
                            found.offer().offeredBy(),
                            found.offer().known(),
                            LocalDate.parse(found.offer().from())));
                }));
    }

    /** Within the work of whoever takes it. */
    Outcome<OfferStore.Found> find(Work work, Code code) {
        var found = offers.find(work, code);
        if (found.isEmpty()) {
            return refused(Plain.CODE_UNKNOWN);
        }
        return found.get().offer().organisation().equals(work.organisation().toString())
                ? refused(Plain.OWN_OFFER)
                : done(found.get());
    }
}
