package uk.co.pharmacyiq.governance.oversight;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Reads on where the watch stopped reading the record, and raises flags. Each round reads again the last quarter of an
 * hour before it, so that what straddles two rounds, or was committed late, is seen whole; it never reads all of the record.
 */
@Service
public class KeepWatch {

    /** The name of the act on the record. */
    static final String ACT = "WATCH_KEEP";

    private static final Action<Round> ACTION =
            Action.changes(ACT, "oversight.watch", Action.Scope.OPERATOR, Round.class);

    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final Duration SLICE = Duration.ofMinutes(30);
    private static final Duration AT_FIRST = Duration.ofDays(1);

    /** At most so many slices a round: two days; the next round goes on from there. */
    private static final int MOST_SLICES = 96;

    /** How many events were read, and how many flags raised; whether all was read that there is. */
    public record Round(int read, int raised, boolean upToNow) {}

    private final UseCases useCases;
    private final AuditLog audit;
    private final FlagStore flags;
    private final OversightSettings.Reader settings;

    KeepWatch(UseCases useCases, AuditLog audit, FlagStore flags, OversightSettings.Reader settings) {
        this.useCases = useCases;
        this.audit = audit;
        this.flags = flags;
        this.settings = settings;
    }

    /** One round over the record of an organisation. */
    public Outcome<Round> keep(OrganisationId organisation) {
        return useCases.perform(Actor.Operator.of(organisation, "watch"), ACTION, Target.none(), this::keep);
    }

    private Outcome<Round> keep(Work work) {
        var limits = settings.limits(work);
        var from = flags.position(work, work.now().minus(AT_FIRST));
        var end = work.now();
        int read = 0;
        int raised = 0;
        for (int slice = 0; slice < MOST_SLICES && from.isBefore(end); slice++) {
            var until = from.plus(SLICE).isBefore(end) ? from.plus(SLICE) : end;
            var seen = glimpses(work, from.minus(AGAIN), until);
            raised += raise(work, FlagRules.find(seen, limits));
            read += seen.size();
            from = until;
        }
        flags.move(work, from);
        work.note("read", read);
        work.note("raised", raised);
        return done(new Round(read, raised, !from.isBefore(end)));
    }

    private int raise(Work work, List<Suspicion> found) {
        return (int) found.stream()
                .filter(suspicion -> flags.raise(work, TimeOrderedId.next(), suspicion))
                .count();
    }

    private List<Glimpse> glimpses(Work work, Instant from, Instant until) {
        var seen = new ArrayList<Glimpse>();
        Optional<UUID> next = Optional.empty();
        do {
            var query = RecordQuery.between(from, until).atMost(2_000);
            var page =
                    audit.search(work.organisation(), next.map(query::olderThan).orElse(query));
            page.events().stream().map(Glimpse::of).forEach(seen::add);
            next = page.next();
        } while (next.isPresent());
        return seen;
    }
}
