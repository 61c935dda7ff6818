package uk.co.pharmacyiq.inventory.expiring;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason an expiry round can be refused. */
public enum ExpiryRefusal implements WordedRefusal {
    ROUND_UNKNOWN(
            "expiry-round-unknown", Kind.NOT_FOUND, "round", "There is no such round at these premises. Begin one."),
    NOTHING(
            "expiry-round-nothing",
            Kind.CONFLICT,
            "place",
            "Nothing at that place expires within those days. Choose another place, or more days."),
    NOT_ON_IT(
            "expiry-round-not-on-it",
            Kind.NOT_FOUND,
            "batch",
            "This batch is not on the round. Look whether it lies at another place, or expires later."),
    TICKED("expiry-round-ticked", Kind.CONFLICT, "batch", "Somebody has ticked this batch already."),
    NOT_EXPIRED(
            "expiry-round-not-expired",
            Kind.CONFLICT,
            "found",
            "This batch is still in date. Mark it short-dated, or put it in quarantine on its product's page, with a reason."),
    EXPIRED(
            "expiry-round-expired",
            Kind.CONFLICT,
            "found",
            "This batch is past its last day. Put it in quarantine, or say that it is not there.");

    private final Words words;

    ExpiryRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
