package uk.co.pharmacyiq.governance.support;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.inspection.Passes;
import uk.co.pharmacyiq.tenancy.standing.OrganisationSuspended;

/**
 * The vendor's support looks at nothing of an organisation that the vendor suspended: whoever was let in is out with it, for
 * good. Inspectors go on reading.
 */
@Component
class SuspendedSupport {

    private final Passes passes;

    SuspendedSupport(Passes passes) {
        this.passes = passes;
    }

    @EventListener
    void hear(OrganisationSuspended suspended) {
        var work = suspended.work();
        work.note(
                "support-ended",
                passes.ofSupport(work).stream()
                        .filter(pass -> passes.end(work, pass.id()))
                        .count());
    }
}
