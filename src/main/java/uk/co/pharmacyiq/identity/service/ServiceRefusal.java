package uk.co.pharmacyiq.identity.service;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason service accounts say no. */
public enum ServiceRefusal implements WordedRefusal {
    UNKNOWN("service-unknown", Kind.NOT_FOUND, "", "There is no such service account."),
    CLOSED("service-closed", Kind.CONFLICT, "", "This service account is closed, for good. Make another."),
    NAME_TAKEN(
            "name-taken", Kind.CONFLICT, "username", "This name belongs or belonged to somebody else. Choose another."),
    OWNER_NOT_HERE(
            "owner-not-here",
            Kind.INVALID,
            "owner",
            "Choose somebody who works here now: they answer for the program."),
    ENOUGH_KEYS(
            "keys-enough",
            Kind.CONFLICT,
            "",
            "There are two live keys: one in use and one to change over to. Revoke one of them first."),
    KEY_UNKNOWN("key-unknown", Kind.NOT_FOUND, "", "There is no such key, or it has ended already.");

    private final Words words;

    ServiceRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
