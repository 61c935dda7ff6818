package uk.co.pharmacyiq.governance.oversight;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Notes that somebody read the digest of a week that is over, and what they make of it. It is noted once. */
@Service
public class MarkDigestRead {

    public static final String PERMISSION = "oversight.review";

    /** The name of the act on the record. */
    public static final String ACT = "DIGEST_MARK";

    private static final Action<Marked> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Marked.class);

    /** Which week, and what is to be noted. */
    public record Request(Week week, String note) {}

    /** The Monday of the week that was read, and how many acts were in its digest. */
    public record Marked(String week, int acts) {}

    private final UseCases useCases;
    private final DigestReader digests;
    private final DigestStore readings;

    MarkDigestRead(UseCases useCases, DigestReader digests, DigestStore readings) {
        this.useCases = useCases;
        this.digests = digests;
        this.readings = readings;
    }

    public Outcome<Marked> mark(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> mark(work, request));
    }

    /** Whether somebody may, for a page that offers it. */
    public boolean mayMark(Actor actor) {
        return useCases.rights(actor).holdsAnywhere(PERMISSION);
    }

    private Outcome<Marked> mark(Work work, Request request) {
        var week = request.week();
        if (!week.isOver(work.now())) {
            return refused(OversightRefusal.WEEK_NOT_OVER);
        }
        int acts = digests.read(work, week).acts().size();
        if (!readings.add(work, week, request.note(), acts)) {
            return refused(OversightRefusal.READ_ALREADY);
        }
        work.note("week", week.monday());
        work.note("acts", acts);
        work.note("note", request.note());
        return done(new Marked(week.monday().toString(), acts));
    }
}
