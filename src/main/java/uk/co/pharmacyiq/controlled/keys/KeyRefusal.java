package uk.co.pharmacyiq.controlled.keys;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why the keys stay where they are. */
enum KeyRefusal implements WordedRefusal {
    HELD("keys-held", Kind.CONFLICT, "", "Somebody holds the keys. They hand them over or return them first."),
    NOT_YOURS(
            "keys-not-yours",
            Kind.CONFLICT,
            "",
            "You do not hold the keys. Only their holder hands over or returns them."),
    NOT_OFFERED(
            "keys-not-offered",
            Kind.CONFLICT,
            "",
            "The keys are not offered to you. Their holder offers them in their own name first."),
    NOBODY_SUCH("keys-person-unknown", Kind.INVALID, "to", "Choose another person who works here."),
    PHARMACIST_OR_PROCEDURE(
            "keys-pharmacist-or-procedure",
            Kind.INVALID,
            "procedure",
            "Only a pharmacist holds the keys without more. Name the procedure under which you hold them."),
    CHANGED("keys-changed", Kind.STALE, "", "Somebody else did something with the keys just now. Look again.");

    private final Words words;

    KeyRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
