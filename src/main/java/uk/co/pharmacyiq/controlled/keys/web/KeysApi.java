package uk.co.pharmacyiq.controlled.keys.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.keys.KeyStep;
import uk.co.pharmacyiq.controlled.keys.MoveKeys;
import uk.co.pharmacyiq.controlled.keys.ViewKeys;
import uk.co.pharmacyiq.controlled.keys.web.KeysInput.KeyStepBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The key-holder log, for programs that a person works with. */
@RestController
class KeysApi {

    private static final String PATH = "/api/v1/premises/{premises}/controlled/keys";

    private final Api api;
    private final ViewKeys view;
    private final MoveKeys moveKeys;

    KeysApi(Api api, ViewKeys view, MoveKeys moveKeys) {
        this.api = api;
        this.view = view;
        this.moveKeys = moveKeys;
    }

    /** A step of the keys. */
    record KeyStepAnswer(long number, String step, Instant at, KeyStep.Details details, boolean pharmacist) {
        static KeyStepAnswer of(KeyStep step) {
            return new KeyStepAnswer(step.number(), step.kind().name(), step.at(), step.details(), step.pharmacist());
        }
    }

    @GetMapping(PATH)
    @Permitted(ViewKeys.PERMISSION)
    ResponseEntity<List<KeyStepAnswer>> listKeySteps(Actor.Person actor, @PathVariable String premises) {
        return api.ok(view.list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(
                        listing.steps().stream().map(KeyStepAnswer::of).toList())));
    }

    @PostMapping(PATH)
    @Permitted(MoveKeys.PERMISSION)
    ResponseEntity<Map<String, Long>> moveKeys(
            Actor.Person actor, @PathVariable String premises, @RequestBody KeyStepBody body) {
        var here = RequestNotes.premises(premises);
        var read = KeysInput.step(Fields.ofBody(body), here);
        return api.created(api.ask(actor, MoveKeys.ACT, Target.at(here), read, asked -> moveKeys.move(actor, asked))
                .then(number -> Outcome.done(Map.of("number", number))));
    }
}
