package uk.co.pharmacyiq.access.approval;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what waits for somebody's word, and to those who asked what became of it. */
@Service
public class ViewApprovals {

    /** What everybody may ask about their own requests. */
    public static final String OWN = "own.requests";

    private static final Action<Listing> LIST =
            Action.looks("APPROVALS_LIST", DecideApproval.PERMISSION, Action.Scope.ANYWHERE, Listing.class);

    private static final Action<Integer> CHECK =
            Action.looks("APPROVALS_CHECK", DecideApproval.PERMISSION, Action.Scope.ANYWHERE, Integer.class);

    private static final Action<Shown> VIEW =
            Action.looks("APPROVAL_VIEW", DecideApproval.PERMISSION, Action.Scope.ANYWHERE, Shown.class);

    private static final Action<Listing> MINE =
            Action.looks("OWN_REQUESTS_LIST", OWN, Action.Scope.SELF, Listing.class);

    /** Requests as they stood at a moment, and what people are called. */
    public record Listing(List<Approval> approvals, Instant at, Map<PersonId, String> people) {}

    /** One request. */
    public record Shown(Approval approval, Instant at, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final ApprovalFiles files;
    private final TwoPersonActs acts;
    private final PeopleNames people;
    private final ExpireApprovals expire;

    ViewApprovals(
            UseCases useCases, ApprovalFiles files, TwoPersonActs acts, PeopleNames people, ExpireApprovals expire) {
        this.useCases = useCases;
        this.files = files;
        this.acts = acts;
        this.people = people;
        this.expire = expire;
    }

    /** What waits for this person: what they could do themselves and did not ask for. */
    public Outcome<Listing> inbox(Actor.Person actor) {
        var rights = useCases.rights(actor);
        return swept(actor, LIST, work -> new Listing(waiting(work, actor, rights), work.now(), people.names(work)));
    }

    public Outcome<Integer> count(Actor.Person actor) {
        var rights = useCases.rights(actor);
        return swept(actor, CHECK, work -> waiting(work, actor, rights).size());
    }

    public Outcome<Shown> view(Actor.Person actor, UUID request) {
        var rights = useCases.rights(actor);
        return useCases.perform(
                actor,
                VIEW,
                Target.of("approval", request),
                work -> files.find(work, request)
                        .filter(found -> acts.mayDecide(rights, found))
                        .<Outcome<Shown>>map(found -> done(new Shown(found, work.now(), people.names(work))))
                        .orElseGet(() -> refused(ApprovalRefusal.UNKNOWN)));
    }

    /** What this person asked for themselves, the newest first. */
    public Outcome<Listing> mine(Actor.Person actor) {
        return swept(actor, MINE, work -> new Listing(files.ofAsker(work, actor.id()), work.now(), people.names(work)));
    }

    /** A look; where it comes across requests whose time is over, they are ended after it. */
    private <T> Outcome<T> swept(Actor.Person actor, Action<T> action, Function<Work, T> look) {
        var overdue = new AtomicBoolean();
        var seen = useCases.perform(actor, action, Target.none(), work -> {
            overdue.set(files.overdue(work));
            return done(look.apply(work));
        });
        if (overdue.get()) {
            expire.sweep(actor.organisation());
        }
        return seen;
    }

    private List<Approval> waiting(Work work, Actor.Person actor, Rights rights) {
        return files.open(work).stream()
                .filter(approval -> !approval.asking().by().equals(actor.id()))
                .filter(approval -> acts.mayDecide(rights, approval))
                .toList();
    }
}
