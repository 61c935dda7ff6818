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
import uk.co.pharmacyiq.work.Work;

/** Takes back what one asked for oneself, while nobody has decided. */
@Service
public class WithdrawRequest {

    private static final Action<UUID> ACTION =
            Action.changes("OWN_REQUEST_WITHDRAW", ViewApprovals.OWN, Action.Scope.SELF, UUID.class);

    private final UseCases useCases;
    private final ApprovalFiles files;
    private final DecisionStore approvals;

    WithdrawRequest(UseCases useCases, ApprovalFiles files, DecisionStore approvals) {
        this.useCases = useCases;
        this.files = files;
        this.approvals = approvals;
    }

    public Outcome<UUID> withdraw(Actor.Person actor, UUID request) {
        return useCases.perform(actor, ACTION, Target.of("approval", request), work -> withdraw(work, request));
    }

    private Outcome<UUID> withdraw(Work work, UUID request) {
        var asked =
                files.lock(work, request).filter(found -> found.asking().by().equals(work.person()));
        if (asked.isEmpty()) {
            return refused(ApprovalRefusal.UNKNOWN);
        }
        if (asked.get().state() != State.OPEN) {
            return refused(ApprovalRefusal.DECIDED);
        }
        approvals.decide(work, request, State.WITHDRAWN, "");
        work.note("asked", asked.get().summary());
        return done(request);
    }
}
