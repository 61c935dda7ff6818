package uk.co.pharmacyiq.controlled.papers;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Why a paper of the register is not given. */
public enum PapersRefusal implements WordedRefusal {
    NOT_ON_YOUR_PASS(
            "register-not-on-pass",
            Kind.NOT_FOUND,
            "",
            "Your pass does not cover the register of these premises. Ask the pharmacy for one that does."),
    SECTION_UNKNOWN(
            "section-unknown",
            Kind.NOT_FOUND,
            "section",
            "There is no such section in the register of these premises. Choose one from the list."),
    ENTRY_UNKNOWN(
            "entry-unknown",
            Kind.NOT_FOUND,
            "entry",
            "There is no such entry in this section. Choose one from the page."),
    BEING_SIGNED(
            "extract-being-signed",
            Kind.CONFLICT,
            "",
            "The proofs of the extract are being signed. This takes a few seconds; ask again then. Nothing is lost.");

    private final Words words;

    PapersRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
