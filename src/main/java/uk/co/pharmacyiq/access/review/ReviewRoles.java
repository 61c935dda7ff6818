package uk.co.pharmacyiq.access.review;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.access.Holdings;
import uk.co.pharmacyiq.access.RevokeRole;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** The quarter's review of roles: shows it, and records which are kept and which end. Nobody decides on their own. */
@Service
public class ReviewRoles {

    public static final String PERMISSION = "access.review";

    /** The name of the act on the record. */
    public static final String ACT = "ROLES_REVIEW";

    private static final Action<Shown> LOOK =
            Action.looks("ROLES_REVIEW_VIEW", PERMISSION, Action.Scope.ORGANISATION, Shown.class);

    private static final Action<Integer> DECIDE = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, Integer.class)
            .afterProof();

    /** The review that is open, with the names needed to read it. */
    public record Shown(
            Review review, Map<PersonId, String> people, Map<PremisesId, String> premises, LocalDate today) {}

    /** Whether one grant is kept or ends. */
    public record Decision(UUID grant, boolean keep) {}

    private final UseCases useCases;
    private final ReviewStore reviews;
    private final Holdings holdings;
    private final RevokeRole revokeRole;
    private final People people;

    ReviewRoles(UseCases useCases, ReviewStore reviews, Holdings holdings, RevokeRole revokeRole, People people) {
        this.useCases = useCases;
        this.reviews = reviews;
        this.holdings = holdings;
        this.revokeRole = revokeRole;
        this.people = people;
    }

    public Outcome<Shown> view(Actor.Person actor) {
        var premises = useCases.rights(actor).surroundings().premises();
        return useCases.perform(
                actor,
                LOOK,
                Target.none(),
                work -> latest(work)
                        .<Outcome<Shown>>map(
                                review -> done(new Shown(review, people.names(work), premises, work.today())))
                        .orElseGet(() -> refused(ReviewRefusal.NONE_OPEN)));
    }

    /** Answers how many were decided. */
    public Outcome<Integer> decide(Actor.Person actor, List<Decision> decisions) {
        return useCases.perform(
                actor,
                DECIDE,
                Target.none(),
                work -> latest(work)
                        .map(review -> decide(work, review, decisions))
                        .orElseGet(() -> refused(ReviewRefusal.NONE_OPEN)));
    }

    private Outcome<Integer> decide(Work work, Review review, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return refused(ReviewRefusal.NOTHING);
        }
        var open = review.items().stream()
                .filter(item -> item.decided().isEmpty())
                .map(Review.Item::grant)
                .collect(Collectors.toMap(RoleGrant::id, grant -> grant));
        var own = people.accountsOf(work, work.person());
        var ended = new ArrayList<String>();
        for (var decision : decisions) {
            var grant = open.get(decision.grant());
            if (grant == null) {
                return refused(ReviewRefusal.NOT_IN_IT);
            }
            if (own.contains(grant.person())) {
                return refused(ReviewRefusal.OWN);
            }
            if (!reviews.decide(work, review.id(), decision.grant(), decision.keep())) {
                return refused(ReviewRefusal.NOT_IN_IT);
            }
            if (!decision.keep()) {
                if (revokeRole.end(work, grant) instanceof Outcome.Refused<RoleGrant>(var reason)) {
                    return refused(reason);
                }
                ended.add(grant.role().title() + " of " + people.names(work).getOrDefault(grant.person(), "somebody"));
            }
        }
        work.about("review", review.id());
        work.note("quarter", review.quarter());
        work.note("kept", decisions.stream().filter(Decision::keep).count());
        work.note("ended", ended.isEmpty() ? "none" : String.join(", ", ended));
        return done(decisions.size());
    }

    private Optional<Review> latest(Work work) {
        return reviews.latest(work).map(head -> {
            var rows = reviews.items(work, head.reviewId()).stream()
                    .collect(Collectors.toMap(ReviewStore.Row::grant, row -> row));
            var items = holdings.grants(work).stream()
                    .filter(grant -> rows.containsKey(grant.id()))
                    .map(grant -> item(grant, rows))
                    .toList();
            return new Review(head.reviewId(), head.quarter(), head.dueOn(), items);
        });
    }

    private static Review.Item item(RoleGrant grant, Map<UUID, ReviewStore.Row> rows) {
        var row = Objects.requireNonNull(rows.get(grant.id()));
        return new Review.Item(grant, row.unused(), row.whole(), row.decided());
    }
}
