package uk.co.pharmacyiq.patients.record;

import uk.co.pharmacyiq.work.Work;

/** Somebody who must know what is written in records, in the same transaction: the index of the search. Found at start. */
public interface RecordFollower {

    /**
     * A record was written in. That the follower is given it shows it to nobody.
     *
     * @param record as it stands now; where it was merged into another, that other one
     */
    void changed(Work work, PatientRecord record);
}
