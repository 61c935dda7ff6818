package uk.co.pharmacyiq.tenancy.contract;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a contract is not accepted. */
enum ContractRefusal implements WordedRefusal {
    /** The text of another version is the one of now. */
    NOT_CURRENT(
            "contract-not-current",
            Kind.CONFLICT,
            "version",
            "This is not the version of the contract to accept now. Read the present one and accept that."),
    /** A contract cannot have been signed on a day to come. */
    SIGNED_LATER("signed-later", Kind.INVALID, "signedOn", "Enter the day it was signed: today or earlier."),
    /** The same version stands accepted. */
    ALREADY_ACCEPTED(
            "contract-accepted",
            Kind.CONFLICT,
            "",
            "Your organisation has accepted this version. Nothing is left to do.");

    private final Words words;

    ContractRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
