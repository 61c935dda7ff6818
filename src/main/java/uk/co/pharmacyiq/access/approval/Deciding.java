package uk.co.pharmacyiq.access.approval;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.approval.Approval.State;
import uk.co.pharmacyiq.access.approval.DecideApproval.Decided;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Work;

/** What is decided, and who is told. */
@Component
class Deciding {

    private final TwoPersonActs acts;
    private final DecisionStore approvals;
    private final Independence independence;
    private final Notices notices;

    Deciding(TwoPersonActs acts, DecisionStore approvals, Independence independence, Notices notices) {
        this.acts = acts;
        this.approvals = approvals;
        this.independence = independence;
        this.notices = notices;
    }

    Optional<Action<?>> action(Approval asked) {
        return acts.action(asked);
    }

    boolean mayDecide(Rights rights, Approval asked) {
        return acts.mayDecide(rights, asked);
    }

    @SuppressWarnings("unchecked") // the act answers what its own action says it answers
    <T> Outcome<T> approve(Work work, Optional<Approval> found) {
        var no = refusal(work, found, true);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var asked = found.orElseThrow();
        work.note("asked-by", asked.asking().by());
        work.note("approval", asked.id());
        return ((Outcome<T>) acts.carryOut(work, asked)).then(answer -> {
            decide(work, asked, State.APPROVED, "");
            return done(answer);
        });
    }

    Outcome<Decided> decline(Work work, Optional<Approval> found, String reason) {
        var no = refusal(work, found, false);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var asked = found.orElseThrow();
        work.note("asked-by", asked.asking().by());
        work.note("asked", asked.summary());
        work.note("reason", reason);
        decide(work, asked, State.DECLINED, reason);
        return done(new Decided(asked.id(), State.DECLINED));
    }

    private void decide(Work work, Approval asked, State state, String reason) {
        approvals.decide(work, asked.id(), state, reason);
        var told = "What you asked for was " + (state == State.APPROVED ? "approved and done" : "declined") + ": "
                + asked.summary() + (reason.isEmpty() ? "" : " Reason: " + reason);
        notices.tell(
                work,
                asked.asking().by(),
                "second-person",
                told.length() <= 500 ? told : told.substring(0, 499) + "…",
                "/me/requests");
    }

    /** Whoever says no need only be somebody else; whoever says yes must be independent. */
    private Optional<Refusal> refusal(Work work, Optional<Approval> found, boolean yes) {
        if (found.isEmpty()) {
            return Optional.of(ApprovalRefusal.UNKNOWN);
        }
        var asked = found.get();
        if (asked.asking().by().equals(work.person())) {
            return Optional.of(ApprovalRefusal.OWN_REQUEST);
        }
        if (asked.state() != State.OPEN) {
            return Optional.of(asked.state() == State.EXPIRED ? ApprovalRefusal.EXPIRED : ApprovalRefusal.DECIDED);
        }
        if (!asked.waits(work.now())) {
            return Optional.of(ApprovalRefusal.EXPIRED);
        }
        return yes ? independence.refuse(work, asked.asking().by()) : Optional.empty();
    }
}
