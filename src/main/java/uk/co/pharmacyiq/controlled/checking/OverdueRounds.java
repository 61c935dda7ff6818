package uk.co.pharmacyiq.controlled.checking;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Round;

/** When sections that were not checked in time are looked for: once on each day of London, in its first hours. */
@Component
class OverdueRounds implements Round {

    private final WatchChecks watchChecks;
    private final Clock clock;
    private final Map<OrganisationId, LocalDate> seen = new ConcurrentHashMap<>();

    OverdueRounds(WatchChecks watchChecks, Clock clock) {
        this.watchChecks = watchChecks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "balance checks nobody made";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration atFirst() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void visit(OrganisationId organisation) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        if (!today.equals(seen.get(organisation))) {
            watchChecks.watch(organisation);
            seen.put(organisation, today);
        }
    }
}
