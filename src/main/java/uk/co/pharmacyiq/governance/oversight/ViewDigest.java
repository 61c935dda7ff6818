package uk.co.pharmacyiq.governance.oversight;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows the digest of a week, or takes it away as a file; tells whether last week's still waits to be read (M-040). */
@Service
public class ViewDigest {

    public static final String PERMISSION = "oversight.read";

    private static final Action<Digest> VIEW =
            Action.looks("DIGEST_VIEW", PERMISSION, Action.Scope.ORGANISATION, Digest.class);

    private static final Action<Digest> EXPORT =
            Action.looks("DIGEST_EXPORT", PERMISSION, Action.Scope.ORGANISATION, Digest.class);

    private static final Action<Waiting> CHECK =
            Action.looks("DIGEST_CHECK", PERMISSION, Action.Scope.ORGANISATION, Waiting.class);

    /** Last week's digest, where nobody marked it as read yet. */
    public record Waiting(Optional<Week> week) {}

    private final UseCases useCases;
    private final DigestReader digests;

    ViewDigest(UseCases useCases, DigestReader digests) {
        this.useCases = useCases;
        this.digests = digests;
    }

    /** The digest of a week; of the week that is under way where none is named. */
    public Outcome<Digest> view(Actor actor, Optional<Week> week) {
        return useCases.perform(actor, VIEW, Target.none(), work -> read(work, week));
    }

    public Outcome<Digest> export(Actor actor, Week week) {
        return useCases.perform(actor, EXPORT, Target.none(), work -> read(work, Optional.of(week)));
    }

    public Outcome<Waiting> waiting(Actor actor) {
        return useCases.perform(actor, CHECK, Target.none(), work -> {
            var last = Week.of(work.today()).before();
            return done(new Waiting(digests.reading(work, last).isEmpty() ? Optional.of(last) : Optional.empty()));
        });
    }

    private Outcome<Digest> read(Work work, Optional<Week> wished) {
        var week = wished.orElseGet(() -> Week.of(work.today()));
        work.note("week", week.monday());
        return done(digests.read(work, week));
    }
}
