package uk.co.pharmacyiq.patients.search;

import java.util.List;
import uk.co.pharmacyiq.kernel.PatientId;

/**
 * Somebody who could be the same person.
 *
 * @param score from 0 to 100; from 70 it is likely, below 50 there is something against it
 * @param why what is alike and what is not, in words
 */
public record Candidate(PatientId patient, int score, List<String> why) {

    /** From here it is likely that two records are of one person. */
    public static final int LIKELY = 70;

    public Candidate {
        why = List.copyOf(why);
    }

    @Override
    public String toString() {
        return "Candidate[" + patient + ", " + score + "]";
    }
}
