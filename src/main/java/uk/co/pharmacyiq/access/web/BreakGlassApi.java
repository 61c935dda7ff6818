package uk.co.pharmacyiq.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.access.elevation.BreakGlass;
import uk.co.pharmacyiq.access.elevation.Elevation;
import uk.co.pharmacyiq.access.elevation.ReviewElevations;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Break-glass, for programs. */
@RestController
class BreakGlassApi {

    private final Api api;
    private final BreakGlass breakGlass;
    private final ReviewElevations reviewElevations;

    BreakGlassApi(Api api, BreakGlass breakGlass, ReviewElevations reviewElevations) {
        this.api = api;
        this.breakGlass = breakGlass;
        this.reviewElevations = reviewElevations;
    }

    /** Where, and why. */
    record BreakGlassBody(
            @Nullable String premises, @Nullable String reason) {}

    /** What the reviewer found. */
    record ReviewBody(@Nullable String outcome, @Nullable String note) {}

    /** One use. */
    record UseAnswer(
            UUID id,
            UUID person,
            UUID premises,
            String reason,
            Instant startedAt,
            Instant until,
            @Nullable Instant endedAt,
            @Nullable String outcome) {
        static UseAnswer of(Elevation use) {
            return new UseAnswer(
                    use.id(),
                    use.person().value(),
                    use.premises().value(),
                    use.reason(),
                    use.startedAt(),
                    use.until(),
                    use.endedAt().orElse(null),
                    use.review().map(review -> review.outcome().code()).orElse(null));
        }
    }

    @PostMapping("/api/v1/access/break-glass")
    @Permitted(BreakGlass.PERMISSION)
    ResponseEntity<UseAnswer> breakGlass(Actor.Person actor, @RequestBody BreakGlassBody body) {
        var read = BreakGlassInput.start(Fields.ofBody(body));
        return api.created(api.ask(actor, BreakGlass.ACT, Target.none(), read, asked -> breakGlass.begin(actor, asked))
                .then(open -> Outcome.done(UseAnswer.of(open))));
    }

    @PostMapping("/api/v1/access/break-glass/end")
    @Permitted(BreakGlass.PERMISSION)
    ResponseEntity<Boolean> endBreakGlass(Actor.Person actor) {
        return api.ok(breakGlass.end(actor));
    }

    @GetMapping("/api/v1/access/break-glass/uses")
    @Permitted(ReviewElevations.PERMISSION)
    ResponseEntity<List<UseAnswer>> listBreakGlassUses(Actor.Person actor) {
        return api.ok(reviewElevations
                .uses(actor)
                .then(uses ->
                        Outcome.done(uses.uses().stream().map(UseAnswer::of).toList())));
    }

    @PostMapping("/api/v1/access/break-glass/uses/{use}/review")
    @Permitted(ReviewElevations.PERMISSION)
    ResponseEntity<UUID> reviewBreakGlass(Actor.Person actor, @PathVariable String use, @RequestBody ReviewBody body) {
        return api.created(api.ask(
                actor,
                ReviewElevations.ACT,
                Target.of("elevation", RequestNotes.id(use)),
                BreakGlassInput.review(Fields.ofBody(body)),
                found -> reviewElevations.review(actor, RequestNotes.id(use), found.outcome(), found.note())));
    }
}
