package uk.co.pharmacyiq.governance.support;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.inspection.Area;
import uk.co.pharmacyiq.governance.inspection.Inspection;
import uk.co.pharmacyiq.governance.inspection.InspectionRefusal;
import uk.co.pharmacyiq.governance.inspection.Passes;
import uk.co.pharmacyiq.governance.inspection.Scope;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lets a named engineer of the vendor look at part of the record, for a ticket and for hours; ends it at once (M-072). */
@Service
public class OpenSupport {

    public static final String PERMISSION = "support.open";

    /** The name of the act on the record. */
    public static final String ACT = "SUPPORT_LET_IN";

    /** The longest it can be. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** How far back they may look. */
    private static final Duration BACK = Duration.ofDays(30);

    private static final Action<Given> OPEN = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Given.class)
            .afterProof();

    private static final Action<UUID> END =
            Action.changes("SUPPORT_END", PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    /** Who is let in, for which ticket, at what they may look, and for how long. */
    public record Request(String engineer, String ticket, Set<Area> areas, Duration good) {
        public Request {
            areas = Set.copyOf(areas);
            if (areas.isEmpty() || !good.isPositive() || good.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("support is let in to something, for up to eight hours");
            }
        }
    }

    /** Which pass it became. */
    public record Given(UUID pass, Instant expiresAt) {}

    /** A pass as it is handed over: its secret is shown once and kept nowhere. */
    public record Pass(UUID id, SecretToken token, Instant expiresAt) {}

    private final UseCases useCases;
    private final Passes passes;

    OpenSupport(UseCases useCases, Passes passes) {
        this.useCases = useCases;
        this.passes = passes;
    }

    public Outcome<Pass> open(Actor.Person actor, Request request) {
        return useCases.perform(actor, OPEN, Target.none(), work -> open(work, request))
                .then(given -> done(
                        new Pass(given.pass(), passes.token(actor.organisation(), given.pass()), given.expiresAt())));
    }

    private Outcome<Given> open(Work work, Request request) {
        var until = work.now().plus(request.good());
        var pass = new Inspection(
                TimeOrderedId.next(),
                new Inspection.Guest(request.engineer(), "PharmacyIQ support", "Ticket " + request.ticket()),
                new Scope(work.now().minus(BACK), until, Optional.empty(), Optional.empty()),
                request.areas(),
                work.now(),
                work.person(),
                until,
                Optional.empty());
        passes.give(work, pass);
        work.about("inspection", pass.id());
        work.note("engineer", request.engineer());
        work.note("ticket", request.ticket());
        work.note("areas", request.areas().stream().map(Area::title).sorted().collect(Collectors.joining(", ")));
        work.note("good-until", until);
        return done(new Given(pass.id(), until));
    }

    /** Ends it now; the engineer's next request shows nothing. */
    public Outcome<UUID> end(Actor.Person actor, UUID pass) {
        return useCases.perform(actor, END, Target.of("inspection", pass), work -> {
            var open = passes.find(work, pass).filter(Inspection::isSupport);
            open.ifPresent(found -> work.note("engineer", found.guest().name()));
            return open.isPresent() && passes.end(work, pass) ? done(pass) : refused(InspectionRefusal.PASS_UNKNOWN);
        });
    }
}
