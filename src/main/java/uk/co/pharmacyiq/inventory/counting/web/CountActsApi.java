package uk.co.pharmacyiq.inventory.counting.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.counting.CountAgain;
import uk.co.pharmacyiq.inventory.counting.EnterCount;
import uk.co.pharmacyiq.inventory.counting.FinishCount;
import uk.co.pharmacyiq.inventory.counting.SettleCount;
import uk.co.pharmacyiq.inventory.counting.web.CountAnswers.CountIdAnswer;
import uk.co.pharmacyiq.inventory.counting.web.CountAnswers.SettledAnswer;
import uk.co.pharmacyiq.inventory.counting.web.CountBodies.CountAgainBody;
import uk.co.pharmacyiq.inventory.counting.web.CountBodies.CountedBody;
import uk.co.pharmacyiq.inventory.counting.web.CountBodies.SettleCountBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Acts on a sheet, for programs. */
@RestController
class CountActsApi {

    private static final String COUNT = "/api/v1/premises/{premises}/stock/counts/{count}";

    private final Api api;
    private final EnterCount enterCount;
    private final SettleCount settleCount;
    private final CountAgain countAgain;
    private final FinishCount finishCount;

    CountActsApi(
            Api api, EnterCount enterCount, SettleCount settleCount, CountAgain countAgain, FinishCount finishCount) {
        this.api = api;
        this.enterCount = enterCount;
        this.settleCount = settleCount;
        this.countAgain = countAgain;
        this.finishCount = finishCount;
    }

    @PostMapping(COUNT + "/lines")
    @Permitted(EnterCount.PERMISSION)
    ResponseEntity<CountIdAnswer> enterCount(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String count,
            @RequestBody CountedBody body) {
        var where = RequestNotes.premises(premises);
        var read = CountInput.counted(where, RequestNotes.id(count), Fields.ofBody(body));
        return api.created(
                api.ask(actor, EnterCount.ACT, Target.at(where), read, asked -> enterCount.enter(actor, asked))
                        .then(id -> Outcome.done(new CountIdAnswer(id))));
    }

    @PostMapping(COUNT + "/settlements")
    @Permitted(SettleCount.PERMISSION)
    ResponseEntity<SettledAnswer> settleCount(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String count,
            @RequestBody SettleCountBody body) {
        var where = RequestNotes.premises(premises);
        var read = CountInput.settle(where, RequestNotes.id(count), Fields.ofBody(body));
        return api.created(
                api.ask(actor, SettleCount.ACT, Target.at(where), read, asked -> settleCount.settle(actor, asked))
                        .then(settled -> Outcome.done(new SettledAnswer(settled.movements()))));
    }

    @PostMapping(COUNT + "/recounts")
    @Permitted(CountAgain.PERMISSION)
    ResponseEntity<CountIdAnswer> countAgain(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String count,
            @RequestBody CountAgainBody body) {
        var where = RequestNotes.premises(premises);
        var read = CountInput.again(where, RequestNotes.id(count), Fields.ofBody(body));
        return api.created(
                api.ask(actor, CountAgain.ACT, Target.at(where), read, asked -> countAgain.again(actor, asked))
                        .then(id -> Outcome.done(new CountIdAnswer(id))));
    }

    @PostMapping(COUNT + "/finish")
    @Permitted(FinishCount.PERMISSION)
    ResponseEntity<CountIdAnswer> finishCount(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count) {
        var where = RequestNotes.premises(premises);
        return api.ok(finishCount
                .finish(actor, new FinishCount.Request(where, RequestNotes.id(count)))
                .then(id -> Outcome.done(new CountIdAnswer(id))));
    }
}
