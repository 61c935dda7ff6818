package uk.co.pharmacyiq.patients.merging;

import java.util.ArrayList;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.RecordFollower;
import uk.co.pharmacyiq.patients.search.Candidates;
import uk.co.pharmacyiq.work.Work;

/**
 * Looks, with every change of a record, whether another could be of the same patient, in the transaction of the change. What
 * is no longer alike is taken off the list; what somebody decided about is not put on it again.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DuplicateFinder implements RecordFollower {

    /** From here it is worth somebody's time: below, something speaks against it, or it is a name alone. */
    static final int SUSPECTED = 60;

    private final Candidates candidates;
    private final PairStore pairs;

    DuplicateFinder(Candidates candidates, PairStore pairs) {
        this.candidates = candidates;
        this.pairs = pairs;
    }

    @Override
    public void changed(Work work, PatientRecord record) {
        var alike = new ArrayList<PatientId>();
        for (var other : candidates.pairsOf(work, record.id())) {
            if (other.score() >= SUSPECTED && !other.patient().equals(record.id())) {
                alike.add(other.patient());
                pairs.suspect(work, record.id(), other.patient(), new LikelyPair.Likeness(other.score(), other.why()));
            }
        }
        pairs.forgetBut(work, record.id(), alike);
    }
}
