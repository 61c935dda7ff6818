package uk.co.pharmacyiq.controlled;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.destroying.Doubts;
import uk.co.pharmacyiq.work.Work;

/** Discrepancies that a test says are open. */
@Component
class OpenDoubts implements Doubts {

    private final Set<SectionId> open = ConcurrentHashMap.newKeySet();

    void raise(SectionId section) {
        open.add(section);
    }

    void clear() {
        open.clear();
    }

    @Override
    public boolean open(Work work, SectionId section) {
        return open.contains(section);
    }
}
