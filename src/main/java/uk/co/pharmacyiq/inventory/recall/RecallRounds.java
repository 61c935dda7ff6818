package uk.co.pharmacyiq.inventory.recall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.tenancy.Round;

/** When alerts that nobody has seen are looked after: every five minutes while one waits, and every hour otherwise. */
@Component
class RecallRounds implements Round {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final KeepRecalls keepRecalls;
    private final Clock clock;
    private final Map<OrganisationId, Instant> next = new ConcurrentHashMap<>();

    RecallRounds(KeepRecalls keepRecalls, Clock clock) {
        this.keepRecalls = keepRecalls;
        this.clock = clock;
    }

    @EventListener
    void hear(AddAlert.Pressing pressing) {
        next.put(pressing.work().organisation(), Instant.MIN);
    }

    @Override
    public String name() {
        return "alerts nobody has seen";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void visit(OrganisationId organisation) {
        var now = clock.instant();
        if (now.isBefore(next.getOrDefault(organisation, Instant.MIN))) {
            return;
        }
        next.put(organisation, now.plus(AN_HOUR));
        if (keepRecalls.keep(organisation) instanceof Done<KeepRecalls.Round>(var round) && round.waiting() > 0) {
            next.put(organisation, Instant.MIN);
        }
    }
}
