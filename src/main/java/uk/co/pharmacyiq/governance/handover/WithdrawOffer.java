package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.governance.handover.Handover.Step;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Takes an offer back, while nobody has taken the premises over. One person is enough: nothing happens. */
@Service
public class WithdrawOffer {

    private static final Action<UUID> ACTION =
            Action.changes("PREMISES_OFFER_WITHDRAW", OfferPremises.PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    private final UseCases useCases;
    private final Own own;
    private final HandoverStore handovers;
    private final OfferStore offers;

    WithdrawOffer(UseCases useCases, Own own, HandoverStore handovers, OfferStore offers) {
        this.useCases = useCases;
        this.own = own;
        this.handovers = handovers;
        this.offers = offers;
    }

    public Outcome<UUID> withdraw(Actor actor, UUID id) {
        return useCases.perform(
                actor,
                ACTION,
                Target.of("handover", id),
                work -> own.standing(work, id).then(handover -> {
                    handover.offer().ifPresent(offer -> offers.revoke(work, offer));
                    handovers.add(
                            work,
                            id,
                            new Step(
                                    Kind.WITHDRAWN,
                                    work.now(),
                                    handover.premises(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    "",
                                    0,
                                    work.eventId()));
                    work.about("premises", handover.premises());
                    own.open(work, handover.premises()).ifPresent(each -> work.note("premises", each.name()));
                    return done(id);
                }));
    }
}
