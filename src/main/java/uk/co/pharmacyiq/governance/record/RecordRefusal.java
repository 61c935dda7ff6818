package uk.co.pharmacyiq.governance.record;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why something of the record is not shown or given away. */
public enum RecordRefusal implements WordedRefusal {
    /** There is no such entry, or none this person may know of. */
    ENTRY_UNKNOWN(
            "entry-unknown", Kind.NOT_FOUND, "", "There is no such entry on your record. Look for it from the list."),
    /** The sealer has not signed yet what the proof needs. */
    BEING_SIGNED(
            "proof-being-signed",
            Kind.CONFLICT,
            "",
            "The proof is being signed. This takes a few seconds; try again then. Nothing is lost."),
    /** Nothing is known of that person to erase. */
    NOTHING_TO_ERASE(
            "nothing-to-erase",
            Kind.CONFLICT,
            "subject",
            "The record holds no details under the key of this person: there are none, or they were erased before.");

    private final Words words;

    RecordRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
