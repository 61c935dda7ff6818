package uk.co.pharmacyiq.inventory.ordering.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ordering.proposal.KeepReorderRule;
import uk.co.pharmacyiq.inventory.ordering.web.OrderAnswers.ReorderRuleAnswer;
import uk.co.pharmacyiq.inventory.ordering.web.OrderBodies.ReorderRuleBody;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** How packs are reordered, for programs. */
@RestController
class ReorderApi {

    private static final String RULE = "/api/v1/premises/{premises}/orders/rules/{product}";

    private final Api api;
    private final KeepReorderRule keepReorderRule;

    ReorderApi(Api api, KeepReorderRule keepReorderRule) {
        this.api = api;
        this.keepReorderRule = keepReorderRule;
    }

    @GetMapping(RULE)
    @Permitted(KeepReorderRule.PERMISSION)
    ResponseEntity<ReorderRuleAnswer> viewReorderRule(
            Actor.Person actor, @PathVariable String premises, @PathVariable String product) {
        return api.ok(keepReorderRule
                .view(actor, RequestNotes.premises(premises), code(product))
                .then(view -> Outcome.done(ReorderRuleAnswer.of(view))));
    }

    @PutMapping(RULE)
    @Permitted(KeepReorderRule.PERMISSION)
    ResponseEntity<ReorderRuleAnswer> keepReorderRule(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String product,
            @RequestBody ReorderRuleBody body) {
        var read = OrderInput.rule(Fields.ofBody(body), RequestNotes.premises(premises), code(product));
        return api.ok(api.ask(
                        actor,
                        KeepReorderRule.ACT,
                        Target.none(),
                        read,
                        request -> keepReorderRule.keep(actor, request))
                .then(view -> Outcome.done(ReorderRuleAnswer.of(view))));
    }

    /** A malformed code is answered as that of no pack. */
    static DmdCode code(String product) {
        return DmdCode.parse(product).orElse(new DmdCode("99999"));
    }
}
