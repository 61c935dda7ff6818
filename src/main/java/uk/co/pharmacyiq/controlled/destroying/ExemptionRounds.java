package uk.co.pharmacyiq.controlled.destroying;

import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.tenancy.Round;

/** When waste exemptions are looked after. */
@Component
class ExemptionRounds implements Round {

    private final KeepExemptions keepExemptions;

    ExemptionRounds(KeepExemptions keepExemptions) {
        this.keepExemptions = keepExemptions;
    }

    @Override
    public String name() {
        return "waste exemptions that end soon";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public Duration atFirst() {
        return Duration.ofMinutes(20);
    }

    @Override
    public void visit(OrganisationId organisation) {
        keepExemptions.keep(organisation);
    }
}
