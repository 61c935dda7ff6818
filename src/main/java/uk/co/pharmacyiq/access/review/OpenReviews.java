package uk.co.pharmacyiq.access.review;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.access.Holdings;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Opens each quarter's review, with what of each role its holder had not used for ninety days, and reminds those who decide:
 * when it opens, a week before it is due, and each week from then on until it is done.
 */
@Service
public class OpenReviews {

    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int DAYS_TO_DECIDE = 30;
    private static final int WEEK = 7;

    private static final Action<Boolean> ACTION =
            Action.changes("ROLES_REVIEW_ROUND", "access.review-round", Action.Scope.OPERATOR, Boolean.class);

    private final UseCases useCases;
    private final ReviewStore reviews;
    private final Holdings holdings;
    private final Usage usage;
    private final Notices notices;

    OpenReviews(UseCases useCases, ReviewStore reviews, Holdings holdings, Usage usage, Notices notices) {
        this.useCases = useCases;
        this.reviews = reviews;
        this.holdings = holdings;
        this.usage = usage;
        this.notices = notices;
    }

    /** Opens the quarter's review if there is none, reminds where it is time to; true where there was something to do. */
    public Outcome<Boolean> round(OrganisationId organisation) {
        return useCases.perform(Actor.Operator.of(organisation, "review of roles"), ACTION, Target.none(), work -> {
            var latest = reviews.latest(work);
            var quarter = Review.quarter(work.today());
            boolean acted = latest.isEmpty() || !latest.get().quarter().equals(quarter)
                    ? open(work, quarter)
                    : remind(work, latest.get());
            work.note("quarter", quarter);
            return done(acted);
        });
    }

    private boolean open(Work work, String quarter) {
        LocalDate due = work.today().plusDays(DAYS_TO_DECIDE);
        var head = new ReviewStore.Head(TimeOrderedId.next(), quarter, due, work.today());
        if (!reviews.add(work, head)) {
            return false;
        }
        var used = usage.since(work, work.now().minus(LOOK_BACK));
        for (var grant : holdings.grants(work)) {
            var unused = new TreeSet<>(grant.role().permissions());
            unused.removeAll(used.getOrDefault(grant.person().value(), Set.of()));
            reviews.add(work, head.reviewId(), grant, unused, heldThroughout(work, grant));
        }
        tell(work, "The quarterly review of roles is open. It is due on " + due + ".");
        return true;
    }

    private static boolean heldThroughout(Work work, RoleGrant grant) {
        return grant.given()
                .map(given -> given.at().isBefore(work.now().minus(LOOK_BACK)))
                .orElse(true);
    }

    private boolean remind(Work work, ReviewStore.Head head) {
        boolean near = !head.dueOn().minusDays(WEEK).isAfter(work.today());
        boolean lately = head.remindedOn().plusDays(WEEK).isAfter(work.today());
        boolean open = reviews.items(work, head.reviewId()).stream()
                .anyMatch(item -> item.decided().isEmpty());
        if (!near || lately || !open) {
            return false;
        }
        reviews.reminded(work, head.reviewId());
        tell(work, "The quarterly review of roles is not done. It is due on " + head.dueOn() + ".");
        return true;
    }

    private void tell(Work work, String told) {
        holdings.holders(work, ReviewRoles.PERMISSION)
                .forEach(person -> notices.tell(work, person, "roles-review", told, "/access/review"));
    }
}
