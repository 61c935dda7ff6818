package uk.co.pharmacyiq.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.access.review.Review;
import uk.co.pharmacyiq.access.review.ReviewRoles;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The quarterly review of roles, for programs. */
@RestController
class ReviewApi {

    private final Api api;
    private final ReviewRoles reviewRoles;

    ReviewApi(Api api, ReviewRoles reviewRoles) {
        this.api = api;
        this.reviewRoles = reviewRoles;
    }

    /** A grant, and {@code keep} or {@code end}. */
    record DecisionBody(@Nullable String grant, @Nullable String decision) {}

    /** What was decided. */
    record DecisionsBody(@Nullable List<DecisionBody> decisions) {}

    /** One grant of the review; the decision is null while there is none. */
    record ItemAnswer(
            UUID grant,
            UUID person,
            String role,
            @Nullable UUID premises,
            List<String> unused,
            boolean idle,
            @Nullable String decision) {

        static ItemAnswer of(Review.Item item) {
            return new ItemAnswer(
                    item.grant().id(),
                    item.grant().person().value(),
                    item.grant().role().code(),
                    item.grant().premises().map(PremisesId::value).orElse(null),
                    item.unused().stream().sorted().toList(),
                    item.idle(),
                    item.decided().map(made -> made.keep() ? "keep" : "end").orElse(null));
        }
    }

    /** The review of a quarter. */
    record ReviewAnswer(String quarter, LocalDate dueOn, boolean overdue, List<ItemAnswer> items) {}

    @GetMapping("/api/v1/access/review")
    @Permitted(ReviewRoles.PERMISSION)
    ResponseEntity<ReviewAnswer> findRolesReview(Actor.Person actor) {
        return api.ok(reviewRoles
                .view(actor)
                .then(shown -> Outcome.done(new ReviewAnswer(
                        shown.review().quarter(),
                        shown.review().dueOn(),
                        shown.review().overdue(shown.today()),
                        shown.review().items().stream().map(ItemAnswer::of).toList()))));
    }

    @PostMapping("/api/v1/access/review")
    @Permitted(ReviewRoles.PERMISSION)
    ResponseEntity<Integer> reviewRoles(Actor.Person actor, @RequestBody DecisionsBody body) {
        return api.ok(api.ask(
                actor,
                ReviewRoles.ACT,
                Target.none(),
                read(Fields.ofBody(body)),
                decisions -> reviewRoles.decide(actor, decisions)));
    }

    private static Outcome<List<ReviewRoles.Decision>> read(Fields fields) {
        var grants = new ArrayList<Fields.Read<UUID>>();
        var kept = new ArrayList<Fields.Read<Boolean>>();
        for (var line : fields.each("decisions")) {
            grants.add(line.need("grant", TimeOrderedId::parse, "Name a grant of the review."));
            kept.add(line.need(
                    "decision",
                    typed -> switch (typed) {
                        case "keep" -> Optional.of(true);
                        case "end" -> Optional.of(false);
                        default -> Optional.empty();
                    },
                    "Decide keep or end."));
        }
        return fields.finish(() -> {
            var decisions = new ArrayList<ReviewRoles.Decision>();
            for (int at = 0; at < grants.size(); at++) {
                decisions.add(new ReviewRoles.Decision(
                        grants.get(at).value(), kept.get(at).value()));
            }
            return decisions;
        });
    }
}
