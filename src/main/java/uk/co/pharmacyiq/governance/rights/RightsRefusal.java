package uk.co.pharmacyiq.governance.rights;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why something cannot be done with a request about data. */
public enum RightsRefusal implements WordedRefusal {
    UNKNOWN("rights-request-unknown", Kind.NOT_FOUND, "", "There is no such request here. Choose one from the list."),
    STEP_NOT_POSSIBLE(
            "step-not-possible",
            Kind.CONFLICT,
            "",
            "This cannot be done as the request stands. Reload the page: it shows what can be done next."),
    NOT_YET("received-in-future", Kind.INVALID, "received", "Enter the day it reached you: today or before."),
    PATIENT_NEEDED(
            "patient-needed", Kind.CONFLICT, "", "Find the record it is about first, and name it to this request."),
    PATIENT_UNKNOWN("patient-unknown", Kind.NOT_FOUND, "patient", "There is no such record. Search for it again."),
    EXTENSION_TOO_LATE(
            "extension-too-late",
            Kind.INVALID,
            "",
            "The first month is over, or it was extended before: it cannot be extended any more. Answer at once."),
    EVIDENCE_NEEDED(
            "evidence-needed",
            Kind.INVALID,
            "evidence",
            "Say what shows that they may act for this person: whoever asks for another must show it."),
    EVIDENCE_END_NEEDED("evidence-end-needed", Kind.INVALID, "ends", "Say until when the evidence is good."),
    EVIDENCE_EXPIRED(
            "evidence-expired",
            Kind.INVALID,
            "ends",
            "The evidence that they may act for this person has run out. Ask for new evidence."),
    ENTITLEMENT_NEEDED(
            "entitlement-needed",
            Kind.INVALID,
            "evidence",
            "This person has died. Only a personal representative, or somebody with a claim from the death, may ask; "
                    + "say which of the two, and what shows it."),
    DEATH_UNKNOWN(
            "death-unknown",
            Kind.CONFLICT,
            "relation",
            "The record does not say that this person has died. Enter the death in the record first."),
    COMPETENCE_NEEDED(
            "competence-needed",
            Kind.INVALID,
            "competence",
            "This is the record of a child. Find out first whether the child understands and agrees, and say so."),
    COMPETENCE_WORDS_NEEDED(
            "competence-words-needed",
            Kind.INVALID,
            "competenceWords",
            "Say how you found out what the child understands."),
    CHILD_OBJECTS(
            "child-objects",
            Kind.INVALID,
            "competence",
            "The child understands it and does not agree: the record is not shown to anybody else. Refuse the request."),
    CHILD_CANNOT_ASK(
            "child-cannot-ask",
            Kind.INVALID,
            "competence",
            "The child does not understand what it means. Somebody with parental responsibility may ask instead."),
    OPINION_STANDS(
            "opinion-stands",
            Kind.INVALID,
            "",
            "This is a professional's opinion, and stays. Note beside it that the person disagrees."),
    FACT_NOT_OPINION("fact-can-be-corrected", Kind.INVALID, "", "This is no opinion. Correct it instead."),
    ENTRY_UNKNOWN("entry-unknown", Kind.NOT_FOUND, "", "The record has no such entry. Reload the page."),
    CLINICAL_RIGHT_NEEDED(
            "clinical-right-needed",
            Kind.NOT_ALLOWED,
            "",
            "What is clinical is corrected by somebody who may change it in the record. Ask a pharmacist."),
    NOTHING_DONE(
            "nothing-done",
            Kind.CONFLICT,
            "",
            "Nothing was corrected and no disagreement was noted. Do either first, or refuse the request."),
    INSIDE_RETENTION(
            "inside-retention",
            Kind.INVALID,
            "",
            "This record must be kept still, by law and by the standards of the NHS. Refuse the request with the reason "
                    + "that applies; what was agreed to for marketing ends with it."),
    REASON_NOT_FOR_THIS(
            "reason-not-for-this",
            Kind.INVALID,
            "reason",
            "Choose a reason that the law gives for this kind of request."),
    PURPOSE_NEEDED("purpose-needed", Kind.INVALID, "purpose", "Say what use of their data they object to."),
    LETTER_NOT_YET("letter-not-yet", Kind.NOT_FOUND, "", "There is no such letter about this request yet.");

    private final Words words;

    RightsRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
