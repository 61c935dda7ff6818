package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.governance.handover.HandoverRefusal.Plain;
import uk.co.pharmacyiq.governance.handover.HandoverStore.Filed;
import uk.co.pharmacyiq.inventory.handover.StockHandOver;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.ChangeOfHands;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * The part of the side that hands over, done when the other side takes: on the word of the two who offered, for whoever shows the
 * code that opens their offer, and in a transaction of that side's own. No identifier of theirs comes from a request.
 */
@Component
class HandPremisesOver {

    private static final Action<UUID> HAND_OVER =
            Action.changes("PREMISES_HAND_OVER", "premises.hand-over", Action.Scope.OPERATOR, UUID.class);

    private static final Action<UUID> RECEIPT =
            Action.changes("PREMISES_HANDOVER_RECORD", "premises.hand-over", Action.Scope.OPERATOR, UUID.class);

    private final UseCases useCases;
    private final Own own;
    private final Papers papers;
    private final ChangeOfHands changeOfHands;
    private final StockHandOver stock;

    HandPremisesOver(UseCases useCases, Own own, Papers papers, ChangeOfHands changeOfHands, StockHandOver stock) {
        this.useCases = useCases;
        this.own = own;
        this.papers = papers;
        this.changeOfHands = changeOfHands;
        this.stock = stock;
    }

    /** Closes the premises and lays the document between the two. */
    Outcome<UUID> handOver(Paper.Offer offer, Code code) {
        var handover = UUID.fromString(offer.handover());
        return useCases.perform(
                operator(offer),
                HAND_OVER,
                Target.of("handover", handover),
                work -> own.standing(work, handover).then(standing -> handOver(work, standing, code)));
    }

    private Outcome<UUID> handOver(Work work, Handover handover, Code code) {
        var premises = own.open(work, handover.premises());
        if (premises.isEmpty()
                || !handover.offer().filter(code.offer()::equals).isPresent()
                || !changeOfHands.hold(work, handover.premises())) {
            return refused(Plain.CODE_UNKNOWN);
        }
        var from = handover.last(Kind.OFFERED).flatMap(Handover.Step::from).orElseThrow();
        if (from.isAfter(work.today())) {
            return refused(Plain.NOT_YET);
        }
        if (!own.stillOpen(work, handover.premises()).isEmpty()) {
            return refused(Plain.OTHER_SIDE_NOT_READY);
        }
        return handOver(work, handover, code, premises.get());
    }

    private Outcome<UUID> handOver(Work work, Handover handover, Code code, Premises premises) {
        var contents = stock.takeOut(work, premises.id(), handover.word());
        changeOfHands.close(work, premises.id());
        var document = Paper.write(new Paper.HandedOver(
                own.name(work), Own.known(premises), work.now().toString(), contents));
        var filed = Filed.of(document, contents.stock().size());
        if (!papers.offers().put(work, code, document)) {
            return refused(Plain.CODE_UNKNOWN);
        }
        papers.handovers().add(work, handover.id(), Kind.HANDED_OVER, premises.id(), filed);
        work.about("premises", premises.id());
        work.note("premises", premises.name());
        work.note("lines-of-stock", filed.lines());
        work.fact("document", filed.fingerprint());
        return done(handover.id());
    }

    /** Files what the other side wrote for what it took over. */
    Outcome<UUID> receipt(Paper.Offer offer, Filed receipt, String takenBy) {
        var id = UUID.fromString(offer.handover());
        return useCases.perform(operator(offer), RECEIPT, Target.of("handover", id), work -> {
            var handover = papers.handovers().find(work, id).orElseThrow();
            papers.handovers().add(work, id, Kind.RECEIVED, handover.premises(), receipt);
            work.about("premises", handover.premises());
            work.note("premises", offer.known().name());
            work.note("taken-by", takenBy);
            work.fact("receipt", receipt.fingerprint());
            return done(id);
        });
    }

    private static Actor.Operator operator(Paper.Offer offer) {
        return Actor.Operator.of(new OrganisationId(UUID.fromString(offer.organisation())), "premises-handover");
    }
}
