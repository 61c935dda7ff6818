package uk.co.pharmacyiq.patients.merging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PatientId;

/** Two records that may be of one patient, and in what they are alike. */
public record LikelyPair(UUID id, PatientId first, PatientId second, Likeness likeness, Instant foundAt, State state) {

    /** How far somebody has decided. */
    public enum State {
        OPEN,
        DISMISSED,
        MERGED,
        /** They are no longer alike. */
        GONE
    }

    /** How alike, from 0 to 100, and in what, in words. */
    public record Likeness(int score, List<String> why) {

        public Likeness {
            why = List.copyOf(why);
        }
    }

    List<PatientId> both() {
        return List.of(first, second);
    }
}
