package uk.co.pharmacyiq.controlled.destroying.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.destroying.AddExemption;
import uk.co.pharmacyiq.controlled.destroying.AddWitness;
import uk.co.pharmacyiq.controlled.destroying.DestroyStock;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.controlled.destroying.web.DestructionAnswers.DestroyedAnswer;
import uk.co.pharmacyiq.controlled.destroying.web.DestructionAnswers.DestructionsAnswer;
import uk.co.pharmacyiq.controlled.destroying.web.DestructionInput.DestructionBody;
import uk.co.pharmacyiq.controlled.destroying.web.DestructionInput.WasteExemptionBody;
import uk.co.pharmacyiq.controlled.destroying.web.DestructionInput.WitnessBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Destruction with a witness, for programs that a person works with. */
@RestController
class DestructionApi {

    private static final String PATH = "/api/v1/premises/{premises}/controlled";

    private final Api api;
    private final ViewDestruction view;
    private final DestroyStock destroyStock;
    private final AddWitness addWitness;
    private final AddExemption addExemption;

    DestructionApi(
            Api api,
            ViewDestruction view,
            DestroyStock destroyStock,
            AddWitness addWitness,
            AddExemption addExemption) {
        this.api = api;
        this.view = view;
        this.destroyStock = destroyStock;
        this.addWitness = addWitness;
        this.addExemption = addExemption;
    }

    @GetMapping(PATH + "/destructions")
    @Permitted(ViewDestruction.PERMISSION)
    ResponseEntity<DestructionsAnswer> listDestructions(Actor.Person actor, @PathVariable String premises) {
        return api.ok(view.list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(DestructionsAnswer.of(listing))));
    }

    @PostMapping(PATH + "/destructions")
    @Permitted(DestroyStock.PERMISSION)
    ResponseEntity<DestroyedAnswer> destroyStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody DestructionBody body) {
        var here = RequestNotes.premises(premises);
        var read = DestructionInput.destruction(Fields.ofBody(body), here);
        return api.created(
                api.ask(actor, DestroyStock.ACT, Target.at(here), read, asked -> destroyStock.destroy(actor, asked))
                        .then(destroyed -> Outcome.done(DestroyedAnswer.of(destroyed))));
    }

    @PostMapping(PATH + "/witnesses")
    @Permitted(AddWitness.PERMISSION)
    ResponseEntity<Map<String, UUID>> addDestructionWitness(
            Actor.Person actor, @PathVariable String premises, @RequestBody WitnessBody body) {
        var here = RequestNotes.premises(premises);
        var read = DestructionInput.witness(Fields.ofBody(body), here);
        return api.created(api.ask(actor, AddWitness.ACT, Target.at(here), read, asked -> addWitness.add(actor, asked))
                .then(id -> Outcome.done(Map.of("id", id))));
    }

    @PostMapping(PATH + "/waste-exemptions")
    @Permitted(AddWitness.PERMISSION)
    ResponseEntity<Map<String, UUID>> addWasteExemption(
            Actor.Person actor, @PathVariable String premises, @RequestBody WasteExemptionBody body) {
        var here = RequestNotes.premises(premises);
        var read = DestructionInput.exemption(Fields.ofBody(body), here);
        return api.created(
                api.ask(actor, AddExemption.ACT, Target.at(here), read, asked -> addExemption.add(actor, asked))
                        .then(id -> Outcome.done(Map.of("id", id))));
    }
}
