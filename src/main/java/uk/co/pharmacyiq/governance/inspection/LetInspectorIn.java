package uk.co.pharmacyiq.governance.inspection;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Gives somebody from outside a pass to look at part of the record, for a time. */
@Service
public class LetInspectorIn {

    public static final String PERMISSION = "record.inspection";

    /** The name of the act on the record. */
    public static final String ACT = "INSPECTOR_LET_IN";

    /** The longest a pass can be good. */
    public static final Duration LONGEST = Duration.ofDays(14);

    private static final Action<Given> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Given.class);

    /** Who is let in, at what they may look, and for how long. */
    public record Request(Inspection.Guest guest, Scope scope, Duration good) {
        public Request {
            if (good.compareTo(LONGEST) > 0 || !good.isPositive()) {
                throw new IllegalArgumentException("a pass is good for up to 14 days");
            }
        }
    }

    /** Which pass it became. */
    public record Given(UUID inspection, Instant expiresAt) {}

    /**
     * A pass as it is handed over.
     *
     * @param token its secret; shown to whoever gives it, and kept nowhere
     */
    public record Pass(UUID inspection, SecretToken token, Instant expiresAt) {}

    private final UseCases useCases;
    private final Passes passes;
    private final Organisations organisations;

    LetInspectorIn(UseCases useCases, Passes passes, Organisations organisations) {
        this.useCases = useCases;
        this.passes = passes;
        this.organisations = organisations;
    }

    public Outcome<Pass> let(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, target(request), work -> let(work, request))
                .then(given -> done(new Pass(
                        given.inspection(),
                        passes.token(actor.organisation(), given.inspection()),
                        given.expiresAt())));
    }

    private Outcome<Given> let(Work work, Request request) {
        var scope = request.scope();
        if (scope.premises().isPresent()
                && organisations.view(work).premises().stream()
                        .noneMatch(one -> one.id().equals(scope.premises().get()))) {
            return refused(InspectionRefusal.PREMISES_UNKNOWN);
        }
        var pass = new Inspection(
                TimeOrderedId.next(),
                request.guest(),
                scope,
                Set.of(),
                work.now(),
                work.person(),
                work.now().plus(request.good()),
                Optional.empty());
        passes.give(work, pass);
        work.about("inspection", pass.id());
        work.note("inspector", request.guest().name());
        work.note("body", request.guest().body());
        work.note("reason", request.guest().reason());
        work.note("period-from", scope.from());
        work.note("period-until", scope.until());
        work.note("good-until", pass.expiresAt());
        return done(new Given(pass.id(), pass.expiresAt()));
    }

    private static Target target(Request request) {
        return request.scope().premises().map(Target::at).orElseGet(Target::none);
    }
}
