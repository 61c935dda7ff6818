package uk.co.pharmacyiq.patients.record;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a record is not written in. */
public enum PatientRefusal implements WordedRefusal {
    UNKNOWN(
            "patient-unknown",
            Kind.NOT_FOUND,
            "",
            "There is no such patient in your organisation. Search again, or register them."),
    ENTRY_UNKNOWN("entry-unknown", Kind.NOT_FOUND, "", "There is no such entry in this record. Reload the record."),
    CHANGED_MEANWHILE(
            "changed-meanwhile",
            Kind.STALE,
            "",
            "Somebody else changed this entry while you were writing. Look at what stands now beside what you typed, then "
                    + "save again."),
    SINGLE(
            "already-there",
            Kind.CONFLICT,
            "",
            "The record has an entry of this kind, and there can only be one. Change or correct that one."),
    NOTHING_CHANGED(
            "nothing-changed", Kind.INVALID, "", "Nothing differs from what stands there. Change a field, or leave."),
    NOT_CURRENT(
            "entry-not-current",
            Kind.CONFLICT,
            "",
            "This entry has ended or was marked as entered in error. Add a new one instead."),
    FROZEN(
            "record-frozen",
            Kind.CONFLICT,
            "",
            "Nothing of this record may be taken away while a request about it is open. Write what is right as a change or "
                    + "a correction; the old version stays."),
    REASON_NEEDED("reason-needed", Kind.INVALID, "reason", "Say why, in at most 500 characters.");

    private final Words words;

    PatientRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
