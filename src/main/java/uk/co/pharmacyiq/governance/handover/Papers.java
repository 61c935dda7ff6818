package uk.co.pharmacyiq.governance.handover;

import org.springframework.stereotype.Component;

/** What is written down of a hand-over: the steps of this side, and what lies between the two. */
@Component
class Papers {

    private final HandoverStore handovers;
    private final OfferStore offers;

    Papers(HandoverStore handovers, OfferStore offers) {
        this.handovers = handovers;
        this.offers = offers;
    }

    HandoverStore handovers() {
        return handovers;
    }

    OfferStore offers() {
        return offers;
    }
}
