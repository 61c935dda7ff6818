package uk.co.pharmacyiq.controlled.checking;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.destroying.Doubts;
import uk.co.pharmacyiq.work.Work;

/** Says whether the balance of a section is in doubt, for other modules within work under way. */
@Component
public class OpenCases implements Doubts {

    private final Discrepancies cases;

    OpenCases(Discrepancies cases) {
        this.cases = cases;
    }

    /** Whether a discrepancy of this section is open. */
    public boolean any(Work work, SectionId section) {
        return cases.open(work, section).isPresent();
    }

    @Override
    public boolean open(Work work, SectionId section) {
        return any(work, section);
    }
}
