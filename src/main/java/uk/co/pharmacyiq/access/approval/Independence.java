package uk.co.pharmacyiq.access.approval;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordFilter;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Work;

/**
 * Whether a second person is one. Four eyes are worth nothing where two of them are puppets', so nobody decides about a
 * request
 *
 * <ul>
 *   <li>who made it;
 *   <li>who is the same human being by another account: the same number on the professional register;
 *   <li>whose roles came from the asker within the last 24 hours: given by them, asked for by them, or given by somebody
 *       whose own roles came from them in that time, however long the chain;
 *   <li>whose way in came from the asker within the last 24 hours: whoever invites somebody, or makes the link by which
 *       they set a new password, holds that link and could be them.
 * </ul>
 *
 * <p>A day is enough for the person concerned, who is told of both, and for the IG lead's list to show it; it does not
 * stop somebody who waits. Two people who agree to deceive are not stopped either: both their names are on the record.
 */
@Component
class Independence {

    static final Duration A_DAY = Duration.ofHours(24);

    /** Acts by which somebody comes to hold another's way in. */
    private static final Pattern WAYS_IN =
            Pattern.compile("[A-Z_]*(INVITE|RESET|ENROL|REOPEN|PASSKEY|TOTP|CARD|PIN)[A-Z_]*");

    private final DecisionStore approvals;
    private final People people;
    private final AuditLog audit;

    Independence(DecisionStore approvals, People people, AuditLog audit) {
        this.approvals = approvals;
        this.people = people;
        this.audit = audit;
    }

    /** Why the person at work is no second person to another; empty where they are. */
    Optional<Refusal> refuse(Work work, PersonId asker) {
        var decider = work.person();
        if (decider.equals(asker)) {
            return Optional.of(ApprovalRefusal.OWN_REQUEST);
        }
        if (people.sameHuman(work, asker, decider)) {
            return Optional.of(ApprovalRefusal.SAME_HUMAN);
        }
        var since = work.now().minus(A_DAY);
        return approvals.gaveRoles(work, asker, decider, since) || gaveWayIn(work, asker, decider)
                ? Optional.of(ApprovalRefusal.NOT_INDEPENDENT)
                : Optional.empty();
    }

    private boolean gaveWayIn(Work work, PersonId asker, PersonId decider) {
        var acts = RecordFilter.EVERYTHING
                .byPerson(asker.value())
                .about("person", decider.toString())
                .withOutcome("done")
                .and(event -> WAYS_IN.matcher(event.action()).matches());
        var lately = RecordQuery.between(work.now().minus(A_DAY), work.now().plus(Duration.ofMinutes(1)))
                .filtered(acts)
                .atMost(1)
                .lookingAt(Integer.MAX_VALUE);
        return !audit.search(work.organisation(), lately).events().isEmpty();
    }
}
