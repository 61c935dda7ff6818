package uk.co.pharmacyiq.responsible.watching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.responsible.GoAbsent;
import uk.co.pharmacyiq.tenancy.Round;

/** When absences are looked at: every minute while somebody is away, and every hour otherwise. */
@Component
class AbsenceRounds implements Round {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final WatchAbsences watchAbsences;
    private final Clock clock;
    private final Map<OrganisationId, Instant> next = new ConcurrentHashMap<>();
    private final Map<OrganisationId, Instant> heard = new ConcurrentHashMap<>();

    AbsenceRounds(WatchAbsences watchAbsences, Clock clock) {
        this.watchAbsences = watchAbsences;
        this.clock = clock;
    }

    @EventListener
    void hear(GoAbsent.Left left) {
        heard.put(left.work().organisation(), left.work().now());
        next.put(left.work().organisation(), Instant.MIN);
    }

    @Override
    public String name() {
        return "absences of responsible pharmacists";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void visit(OrganisationId organisation) {
        var now = clock.instant();
        if (now.isBefore(next.getOrDefault(organisation, Instant.MIN))) {
            return;
        }
        next.put(organisation, now.plus(AN_HOUR));
        // somebody who left within the last minutes may not be seen yet: their work may still be under way
        boolean justLeft = heard.getOrDefault(organisation, Instant.MIN).isAfter(now.minus(Duration.ofMinutes(5)));
        if (watchAbsences.watch(organisation) instanceof Done<WatchAbsences.Watched>(var watched)
                && (watched.away() > 0 || justLeft)) {
            next.put(organisation, Instant.MIN);
        }
    }
}
