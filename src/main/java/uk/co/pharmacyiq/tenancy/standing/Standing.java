package uk.co.pharmacyiq.tenancy.standing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Work;

/** Whether the organisation at work may let its people in, for other modules within work under way. */
@Component
public class Standing {

    private final SuspensionStore standings;

    Standing(SuspensionStore standings) {
        this.standings = standings;
    }

    /** What whoever signs in is told where the organisation is suspended. */
    public Optional<Refusal> refusal(Work work) {
        return standings.isOpen(work) ? Optional.of(StandingRefusal.SUSPENDED) : Optional.empty();
    }
}
