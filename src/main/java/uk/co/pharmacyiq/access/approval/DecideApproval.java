package uk.co.pharmacyiq.access.approval;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.access.approval.Approval.State;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Takes the word of a second person. Approving does what was asked for, in one transaction with the decision, under the
 * act's own name on the record and with both people on it; it takes a fresh proof, and every rule is looked at again.
 */
@Service
public class DecideApproval {

    public static final String PERMISSION = "approvals.decide";

    /** The name of declining on the record. */
    public static final String DECLINE_ACT = "APPROVAL_DECLINE";

    private static final Action<Decided> DECLINE =
            Action.changes(DECLINE_ACT, PERMISSION, Action.Scope.ANYWHERE, Decided.class);

    /** What it came to. */
    public record Decided(UUID request, State state) {}

    private final UseCases useCases;
    private final ViewApprovals viewApprovals;
    private final ApprovalFiles files;
    private final Deciding deciding;

    DecideApproval(UseCases useCases, ViewApprovals viewApprovals, ApprovalFiles files, Deciding deciding) {
        this.useCases = useCases;
        this.viewApprovals = viewApprovals;
        this.files = files;
        this.deciding = deciding;
    }

    /** Agrees, and with that does it. */
    public Outcome<Decided> approve(Actor.Person actor, UUID request) {
        return viewApprovals
                .view(actor, request)
                .then(shown -> deciding.action(shown.approval())
                        .map(action -> approve(actor, shown.approval(), action))
                        .orElseGet(() -> refused(ApprovalRefusal.UNKNOWN)));
    }

    /** The door asks for the act's own permission; the route asked for that of deciding. */
    private <T> Outcome<Decided> approve(Actor.Person actor, Approval asked, Action<T> action) {
        return useCases.perform(
                        actor.with(actor.request().composed()),
                        action.afterProof(),
                        asked.about(),
                        work -> deciding.<T>approve(work, files.lock(work, asked.id())))
                .then(_ -> done(new Decided(asked.id(), State.APPROVED)));
    }

    public Outcome<Decided> decline(Actor.Person actor, UUID request, String reason) {
        var rights = useCases.rights(actor);
        return useCases.perform(actor, DECLINE, Target.of("approval", request), work -> {
            var asked = files.lock(work, request).filter(found -> deciding.mayDecide(rights, found));
            return deciding.decline(work, asked, reason);
        });
    }
}
