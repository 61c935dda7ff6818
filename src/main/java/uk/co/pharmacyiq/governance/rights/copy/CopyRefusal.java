package uk.co.pharmacyiq.governance.rights.copy;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a copy is not made or not handed out. */
public enum CopyRefusal implements WordedRefusal {
    OPINION_NEEDED(
            "opinion-needed",
            Kind.CONFLICT,
            "",
            "A pharmacist must first say whether it could cause serious harm to anybody."),
    OPINION_TOO_OLD(
            "opinion-too-old",
            Kind.INVALID,
            "",
            "The pharmacist's opinion is older than six months. It takes a new one before anything is released."),
    HARM_OF_ALL(
            "harm-of-all",
            Kind.INVALID,
            "",
            "The pharmacist holds that all of it would be likely to cause serious harm. Refuse the request for that reason."),
    HARM_NOT_WITHHELD(
            "harm-not-withheld",
            Kind.INVALID,
            "",
            "The pharmacist holds that parts of it would be likely to cause serious harm. Withhold those first."),
    RECORD_GREW(
            "record-grew",
            Kind.CONFLICT,
            "",
            "Something was written in the record since the pharmacist's opinion. It takes a new one."),
    ENTRY_UNKNOWN("entry-unknown", Kind.NOT_FOUND, "entry", "The record has no such entry. Reload the page."),
    FIELD_UNKNOWN("field-unknown", Kind.INVALID, "field", "The entry has no such field. Choose one of the list."),
    WITHHELD_ALREADY("withheld-already", Kind.CONFLICT, "", "This is withheld already."),
    REDACTION_UNKNOWN("redaction-unknown", Kind.NOT_FOUND, "", "This is not withheld, or not any more."),
    NO_COPY("no-copy", Kind.NOT_FOUND, "", "There is no approved copy yet."),
    COPY_DIFFERS(
            "copy-differs",
            Kind.CONFLICT,
            "",
            "The stored copy is not the one that was approved. Do not hand it out; tell your IG lead, and approve it anew."),
    EVIDENCE_EXPIRED(
            "evidence-expired",
            Kind.INVALID,
            "",
            "The evidence that they may act for this person has run out since it was shown. Ask for new evidence.");

    private final Words words;

    CopyRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
