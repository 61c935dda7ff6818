package uk.co.pharmacyiq.access.approval;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Ends requests that nobody decided in time, and tells those who asked. It is done where somebody who looks at requests
 * comes across one: the home page of everybody who may decide does. Nobody can decide about them from the moment on at which
 * their time is over, ended or not.
 */
@Service
class ExpireApprovals {

    private static final Action<Integer> ACTION =
            Action.changes("APPROVALS_EXPIRE", "approvals.expire", Action.Scope.OPERATOR, Integer.class);

    private final UseCases useCases;
    private final DecisionStore approvals;
    private final Notices notices;

    ExpireApprovals(UseCases useCases, DecisionStore approvals, Notices notices) {
        this.useCases = useCases;
        this.approvals = approvals;
        this.notices = notices;
    }

    void sweep(OrganisationId organisation) {
        useCases.perform(Actor.Operator.of(organisation, "expire-approvals"), ACTION, Target.none(), work -> {
            var askers = approvals.expire(work);
            tell(work, askers);
            work.note("requests", askers.size());
            return done(askers.size());
        });
    }

    private void tell(Work work, List<PersonId> askers) {
        askers.forEach(asker -> notices.tell(
                work,
                asker,
                "second-person",
                "Nobody agreed in time to something you asked for. Ask once more if it is still needed.",
                "/me/requests"));
    }
}
