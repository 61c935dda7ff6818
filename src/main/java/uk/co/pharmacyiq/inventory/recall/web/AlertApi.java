package uk.co.pharmacyiq.inventory.recall.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.inventory.recall.CloseAlert;
import uk.co.pharmacyiq.inventory.recall.HandleAlert;
import uk.co.pharmacyiq.inventory.recall.HoldBatch;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Acts on alerts, for programs. */
@RestController
class AlertApi {

    /** The acts that an alert goes through. */
    record Acts(AddAlert add, HandleAlert handle, HoldBatch hold, CloseAlert close) {}

    private final Api api;
    private final Acts acts;
    private final Clock clock;

    AlertApi(Api api, Acts acts, Clock clock) {
        this.api = api;
        this.acts = acts;
        this.clock = clock;
    }

    @PostMapping(RecallsApi.PATH)
    @Permitted(AddAlert.PERMISSION)
    ResponseEntity<RecallAnswers.RecallsEntered> addRecall(
            Actor.Person actor, @PathVariable String premises, @RequestBody RecallBodies.RecallBody body) {
        var at = RequestNotes.premises(premises);
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        return enter(actor, RecallInput.alert(at, Fields.ofBody(body), new LotLines(today)));
    }

    @PostMapping(RecallsApi.PATH + "/imports")
    @Permitted(AddAlert.PERMISSION)
    ResponseEntity<RecallAnswers.RecallsEntered> importRecalls(
            Actor.Person actor, @PathVariable String premises, @RequestBody RecallBodies.RecallImportBody body) {
        return enter(actor, AlertImport.read(RequestNotes.premises(premises), Fields.ofBody(body)));
    }

    private ResponseEntity<RecallAnswers.RecallsEntered> enter(Actor.Person actor, Outcome<AddAlert.Request> read) {
        return api.created(api.ask(
                        actor,
                        AddAlert.ACT,
                        Target.none(),
                        read,
                        asked -> acts.add().add(actor, asked))
                .then(entered -> Outcome.done(new RecallAnswers.RecallsEntered(entered.alerts()))));
    }

    @PostMapping(RecallsApi.PATH + "/{alert}/acknowledgements")
    @Permitted(HandleAlert.PERMISSION)
    ResponseEntity<Boolean> acknowledgeRecall(
            Actor.Person actor, @PathVariable String premises, @PathVariable String alert) {
        return api.created(acts.handle().acknowledge(actor, RequestNotes.premises(premises), RequestNotes.id(alert)));
    }

    @PostMapping(RecallsApi.PATH + "/{alert}/holds")
    @Permitted(HoldBatch.PERMISSION)
    ResponseEntity<List<RecallAnswers.RecallHeldAnswer>> holdRecalled(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String alert,
            @RequestBody RecallBodies.RecallHoldBody body) {
        boolean exactOnly = Boolean.TRUE.equals(body.exactOnly());
        return api.created(acts.hold()
                .hold(actor, new HoldBatch.Request(RequestNotes.premises(premises), RequestNotes.id(alert), exactOnly))
                .then(held -> Outcome.done(RecallAnswers.RecallHeldAnswer.of(held))));
    }

    @PostMapping(RecallsApi.PATH + "/{alert}/notes")
    @Permitted(HandleAlert.PERMISSION)
    ResponseEntity<Boolean> noteRecall(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String alert,
            @RequestBody RecallBodies.RecallNoteBody body) {
        return api.created(api.ask(
                actor,
                HandleAlert.NOTE,
                Target.none(),
                RecallInput.note(Fields.ofBody(body)),
                what -> acts.handle().note(actor, RequestNotes.premises(premises), RequestNotes.id(alert), what)));
    }

    @PostMapping(RecallsApi.PATH + "/{alert}/closures")
    @Permitted(CloseAlert.PERMISSION)
    ResponseEntity<Boolean> closeRecall(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String alert,
            @RequestBody RecallBodies.RecallClosureBody body) {
        PremisesId at = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                CloseAlert.ACT,
                Target.none(),
                RecallInput.closure(at, alert, Fields.ofBody(body)),
                asked -> acts.close().close(actor, asked)));
    }
}
