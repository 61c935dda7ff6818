package uk.co.pharmacyiq.tenancy.processor;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.tenancy.Round;

/**
 * Tells every organisation of the list this release ships, soon after it starts; those that came meanwhile within half a day.
 */
@Component
class ProcessorRounds implements Round {

    private final TellOfProcessors tell;
    private final Set<OrganisationId> told = ConcurrentHashMap.newKeySet();

    ProcessorRounds(TellOfProcessors tell) {
        this.tell = tell;
    }

    @Override
    public String name() {
        return "telling of sub-processors";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public Duration atFirst() {
        return Duration.ofMinutes(10);
    }

    /** The list is the same for as long as this process runs: once told, there is nothing more to say. */
    @Override
    public void visit(OrganisationId organisation) {
        if (!told.contains(organisation)) {
            tell.tell(organisation, tell.newest());
            told.add(organisation);
        }
    }
}
