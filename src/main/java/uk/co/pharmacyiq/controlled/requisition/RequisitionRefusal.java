package uk.co.pharmacyiq.controlled.requisition;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why nothing is supplied on a requisition, or its original not noted as sent. */
enum RequisitionRefusal implements WordedRefusal {
    PURPOSE_MISSING(
            "requisition-purpose-missing",
            Kind.INVALID,
            "purpose",
            "Enter the purpose for which it is required, as the requisition says. Without one nothing is supplied."),
    SIGNED_LATER(
            "requisition-signed-later",
            Kind.INVALID,
            "signedOn",
            "This day is yet to come. Enter the day it was signed."),
    NOT_STOCKED(
            "requisition-not-stocked",
            Kind.INVALID,
            "product",
            "There is none here that can be supplied on a requisition. Choose from the list."),
    UNKNOWN(
            "requisition-unknown",
            Kind.NOT_FOUND,
            "requisition",
            "There is no such requisition at these premises. Choose one from the list."),
    SENT_ALREADY(
            "requisition-sent-already",
            Kind.CONFLICT,
            "requisition",
            "The original was sent already. Nothing more is needed."),
    SENT_WHEN("requisition-sent-when", Kind.INVALID, "sentOn", "Enter a day from the supply until today.");

    private final Words words;

    RequisitionRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
