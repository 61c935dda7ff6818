package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.handover.HandoverRefusal.Plain;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.tenancy.OpenBusiness;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Work;

/** What the organisation at work has, and whether it can be handed over. */
@Component
class Own {

    private static final int MOST_DAYS = 366;

    private final Organisations organisations;
    private final HandoverStore handovers;
    private final ObjectProvider<OpenBusiness> business;

    Own(Organisations organisations, HandoverStore handovers, ObjectProvider<OpenBusiness> business) {
        this.organisations = organisations;
        this.handovers = handovers;
        this.business = business;
    }

    String name(Work work) {
        return organisations.view(work).organisation().name();
    }

    List<Premises> premises(Work work) {
        return organisations.view(work).premises();
    }

    Optional<Premises> open(Work work, PremisesId premises) {
        return premises(work).stream()
                .filter(each -> each.isOpen() && each.id().equals(premises))
                .findFirst();
    }

    /** What must be brought to an end at premises first. */
    List<String> stillOpen(Work work, PremisesId premises) {
        return business.orderedStream()
                .flatMap(each -> each.open(work, premises).stream())
                .toList();
    }

    Outcome<Premises> offerable(Work work, OfferPremises.Wish wish) {
        var premises = open(work, wish.premises());
        if (premises.isEmpty()) {
            return refused(Plain.PREMISES_UNKNOWN);
        }
        if (wish.from().isBefore(work.today())
                || wish.from().isAfter(work.today().plusDays(MOST_DAYS))) {
            return refused(Plain.DAY);
        }
        if (handovers.all(work).stream()
                .anyMatch(each -> each.stands() && each.premises().equals(wish.premises()))) {
            return refused(Plain.OFFERED_ALREADY);
        }
        var open = stillOpen(work, wish.premises());
        return open.isEmpty() ? done(premises.get()) : refused(new HandoverRefusal.StillOpen(open));
    }

    /** An offer of the organisation that can still be taken. */
    Outcome<Handover> standing(Work work, UUID handover) {
        return handovers
                .find(work, handover)
                .filter(Handover::stands)
                .<Outcome<Handover>>map(Outcome::done)
                .orElseGet(() -> refused(Plain.OFFER_UNKNOWN));
    }

    static Paper.Known known(Premises premises) {
        return new Paper.Known(
                premises.name(),
                premises.odsCode().value(),
                premises.number().map(PremisesNumber::digits).orElse(""),
                premises.address());
    }
}
