package uk.co.pharmacyiq.patients.merging;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why two records are not made one, or one not two again. */
public enum MergeRefusal implements WordedRefusal {
    PATIENT_UNKNOWN("patient-unknown", Kind.NOT_FOUND, "other", "There is no such record. Choose it from the list."),
    PAIR_UNKNOWN("pair-unknown", Kind.NOT_FOUND, "", "There is no such pair. Choose one from the list."),
    PAIR_SETTLED("pair-settled", Kind.CONFLICT, "", "Somebody has decided about this pair already. Reload the list."),
    SAME_RECORD("same-record", Kind.INVALID, "other", "This is one and the same record. Choose another."),
    MERGED_ALREADY(
            "merged-already",
            Kind.CONFLICT,
            "",
            "One of the two records was merged meanwhile. Open the record that remains and look again."),
    RECORD_FROZEN(
            "record-frozen",
            Kind.CONFLICT,
            "",
            "A request about one of the two records is open, and both must stay as they are meanwhile. Merge when it is"
                    + " answered."),
    NHS_NUMBERS_DIFFER(
            "nhs-numbers-differ",
            Kind.CONFLICT,
            "",
            "Both records have a verified NHS number, and not the same one: these are two people. If one number is wrong,"
                    + " mark it as entered in error first, with the reason."),
    MERGE_UNKNOWN("merge-unknown", Kind.NOT_FOUND, "", "There is no such merge. Open it from the patient's record."),
    UNDONE_ALREADY("merge-undone", Kind.CONFLICT, "", "This merge was undone already. Nothing is left to do."),
    LATER_FIRST(
            "undo-later-first",
            Kind.CONFLICT,
            "",
            "This record was merged again later. Undo the later merge first, then this one."),
    NOT_LATER(
            "entry-not-to-decide",
            Kind.INVALID,
            "belongs",
            "One of the entries was not written since the merge: it goes back to where it was by itself. Reload the page."),
    CLINICAL_NEEDED(
            "clinical-needed",
            Kind.NOT_ALLOWED,
            "",
            "Something clinical was written since the merge, and somebody must decide whose it is who may see it. Ask a"
                    + " pharmacist to undo this merge."),
    RESTRICTED_NEEDED(
            "restricted-needed",
            Kind.NOT_ALLOWED,
            "",
            "The two records differ in an address that is restricted. Somebody must merge them who may see it: ask a"
                    + " pharmacist."),
    REASON_NEEDED("reason-needed", Kind.INVALID, "reason", "Say how you know, in 2 to 500 characters."),
    PLACE_TAKEN(
            "place-taken",
            Kind.CONFLICT,
            "belongs",
            "The other record holds one of this kind already, and can hold one only. Leave it where it is, or end one of"
                    + " the two first.");

    private final Words words;

    MergeRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
