package uk.co.pharmacyiq.inventory.cold.web;

import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.cold.AddFridge;
import uk.co.pharmacyiq.inventory.cold.DecideLot;
import uk.co.pharmacyiq.inventory.cold.NoteReading;
import uk.co.pharmacyiq.inventory.cold.TakeReadings;
import uk.co.pharmacyiq.inventory.cold.ViewFridges;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Fridges, for programs: sensors and loggers send their readings here, as often as they like. */
@RestController
class FridgesApi {

    private static final String PATH = "/api/v1/premises/{premises}/stock/fridges";
    private static final String ONE = PATH + "/{fridge}";

    private final Api api;
    private final ViewFridges viewFridges;
    private final ColdActs acts;
    private final Clock clock;

    FridgesApi(Api api, ViewFridges viewFridges, ColdActs acts, Clock clock) {
        this.api = api;
        this.viewFridges = viewFridges;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Permitted(ViewFridges.PERMISSION)
    ResponseEntity<List<ColdAnswers.FridgeAnswer>> listFridges(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewFridges
                .list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(listing.fridges().stream()
                        .map(ColdAnswers.FridgeAnswer::of)
                        .toList())));
    }

    @GetMapping(ONE)
    @Permitted(ViewFridges.PERMISSION)
    ResponseEntity<ColdAnswers.FridgeDetailAnswer> viewFridge(
            Actor.Person actor, @PathVariable String premises, @PathVariable String fridge) {
        return api.ok(viewFridges
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(fridge))
                .then(view -> Outcome.done(ColdAnswers.FridgeDetailAnswer.of(view))));
    }

    @PostMapping(PATH)
    @Permitted(AddFridge.PERMISSION)
    ResponseEntity<ColdAnswers.FridgeAddedAnswer> addFridge(
            Actor.Person actor, @PathVariable String premises, @RequestBody ColdBodies.FridgeBody body) {
        var read = ColdInput.fridge(RequestNotes.premises(premises), Fields.ofBody(body));
        return api.created(api.ask(
                        actor,
                        AddFridge.ACT,
                        Target.none(),
                        read,
                        asked -> acts.add().add(actor, asked))
                .then(fridge -> Outcome.done(new ColdAnswers.FridgeAddedAnswer(fridge.id(), fridge.name()))));
    }

    @PostMapping(ONE + "/readings")
    @Permitted(TakeReadings.PERMISSION)
    ResponseEntity<ColdAnswers.FridgeReadAnswer> addReadings(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            @RequestBody ColdBodies.FridgeReadingsBody body) {
        return take(
                actor,
                ColdInput.bySensor(RequestNotes.premises(premises), fridge, Fields.ofBody(body), clock.instant()));
    }

    @PostMapping(ONE + "/files")
    @Permitted(TakeReadings.PERMISSION)
    ResponseEntity<ColdAnswers.FridgeReadAnswer> addReadingFile(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            @RequestBody ColdBodies.FridgeFileBody body) {
        return take(actor, ColdInput.byFile(RequestNotes.premises(premises), fridge, Fields.ofBody(body)));
    }

    private ResponseEntity<ColdAnswers.FridgeReadAnswer> take(Actor.Person actor, Outcome<TakeReadings.Request> read) {
        return api.created(api.ask(
                        actor,
                        TakeReadings.ACT,
                        Target.none(),
                        read,
                        asked -> acts.take().take(actor, asked))
                .then(taken -> Outcome.done(
                        new ColdAnswers.FridgeReadAnswer(taken.taken(), taken.before(), taken.out(), taken.lots()))));
    }

    @PostMapping(ONE + "/readings/{reading}/notes")
    @Permitted(NoteReading.PERMISSION)
    ResponseEntity<Boolean> addReadingNote(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            @PathVariable String reading,
            @RequestBody ColdBodies.ReadingNoteBody body) {
        var read = ColdInput.note(RequestNotes.premises(premises), fridge, reading, Fields.ofBody(body));
        return api.created(api.ask(
                actor,
                NoteReading.ACT,
                Target.none(),
                read,
                asked -> acts.note().note(actor, asked)));
    }

    @PostMapping(ONE + "/lots/{lot}/decisions")
    @Permitted(DecideLot.PERMISSION)
    ResponseEntity<Boolean> decideFridgeLot(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            @PathVariable String lot,
            @RequestBody ColdBodies.FridgeDecisionBody body) {
        var read = ColdInput.decision(RequestNotes.premises(premises), fridge, lot, Fields.ofBody(body));
        return api.created(api.ask(
                actor,
                DecideLot.ACT,
                Target.none(),
                read,
                asked -> acts.decide().decide(actor, asked)));
    }
}
