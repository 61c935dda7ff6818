package uk.co.pharmacyiq.controlled.returned;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why something about patient returns is not done. */
enum ReturnRefusal implements WordedRefusal {
    IN_FUTURE(
            "returned-in-future",
            Kind.INVALID,
            "returnedOn",
            "This day is yet to come. Enter the day it was handed over."),
    NOT_WAITING(
            "returned-not-waiting",
            Kind.CONFLICT,
            "returned",
            "One of these does not await destruction here. Look at the list again, and choose from it."),
    WITNESS_DESTROYS(
            "returned-witness-destroys",
            Kind.INVALID,
            "witnessName",
            "Whoever destroys is not the witness. Another registered member of staff must watch."),
    WITNESS_NOT_REGISTERED(
            "returned-witness-not-registered",
            Kind.NOT_ALLOWED,
            "witnessName",
            "The witness is a registered pharmacist or pharmacy technician. Ask one of them to watch and agree.");

    private final Words words;

    ReturnRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
