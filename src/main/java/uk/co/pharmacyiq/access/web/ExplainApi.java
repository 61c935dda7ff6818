package uk.co.pharmacyiq.access.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.access.explain.Acts;
import uk.co.pharmacyiq.access.explain.ExplainRights;
import uk.co.pharmacyiq.access.explain.Explanation;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;

/** Why somebody may do something, and who may, for programs. */
@RestController
class ExplainApi {

    private final Api api;
    private final Acts acts;
    private final ExplainRights explainRights;

    ExplainApi(Api api, Acts acts, ExplainRights explainRights) {
        this.api = api;
        this.acts = acts;
        this.explainRights = explainRights;
    }

    /** A grant in the chain; it counts where it lacks nothing. */
    record SourceAnswer(
            UUID grant,
            String role,
            int version,
            @Nullable UUID premises,
            @Nullable String givenBy,
            @Nullable UUID event,
            @Nullable String lacks) {

        static SourceAnswer of(Explanation.Source source) {
            var grant = source.grant();
            return new SourceAnswer(
                    grant.id(),
                    grant.role().code(),
                    grant.role().version(),
                    grant.premises().map(PremisesId::value).orElse(null),
                    grant.given().map(given -> given.by()).orElse(null),
                    grant.given().map(given -> given.event()).orElse(null),
                    source.lacks().orElse(null));
        }
    }

    /** Whether somebody may, why not where they may not, and what it comes from. */
    record ExplainAnswer(
            UUID person,
            String act,
            String permission,
            boolean may,
            @Nullable String code,
            @Nullable String advice,
            boolean breakGlass,
            @Nullable String registration,
            List<SourceAnswer> chain,
            List<String> besides) {

        static ExplainAnswer of(Explanation answer) {
            return new ExplainAnswer(
                    answer.person().value(),
                    answer.action().name(),
                    answer.action().permission(),
                    answer.may(),
                    answer.refusal().map(Refusal::code).orElse(null),
                    answer.refusal().map(Refusal::advice).orElse(null),
                    !answer.lent().isEmpty(),
                    answer.registration().orElse(null),
                    answer.sources().stream().map(SourceAnswer::of).toList(),
                    answer.besides());
        }
    }

    @GetMapping("/api/v1/access/explain")
    @Permitted(ExplainRights.PERMISSION)
    ResponseEntity<ExplainAnswer> explainRights(
            Actor.Person actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String premises) {
        return api.ok(act(act).then(found -> explainRights.explain(
                        actor,
                        new ExplainRights.Question(new PersonId(RequestNotes.id(person)), found, where(premises))))
                .then(answer -> Outcome.done(ExplainAnswer.of(answer))));
    }

    @GetMapping("/api/v1/access/who-may")
    @Permitted(ExplainRights.PERMISSION)
    ResponseEntity<List<ExplainAnswer>> listWhoMay(
            Actor.Person actor,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String premises) {
        return api.ok(act(act).then(found -> explainRights.holders(actor, found, where(premises)))
                .then(holders -> Outcome.done(
                        holders.may().stream().map(ExplainAnswer::of).toList())));
    }

    private Outcome<Action<?>> act(String name) {
        return acts.find(name)
                .<Outcome<Action<?>>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new FieldErrors(
                        List.of(new FieldError("act", "Name an act of the product, for example STOCK_ISSUE.")))));
    }

    private static Optional<PremisesId> where(String premises) {
        return premises.isEmpty() ? Optional.empty() : Optional.of(RequestNotes.premises(premises));
    }
}
