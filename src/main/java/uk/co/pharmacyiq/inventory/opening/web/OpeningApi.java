package uk.co.pharmacyiq.inventory.opening.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.Register;
import uk.co.pharmacyiq.inventory.opening.OpenRegister;
import uk.co.pharmacyiq.inventory.opening.web.OpeningInput.OpeningBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The opening balance, for programs that a person works with; it is answered with what waits for the second person. */
@RestController
class OpeningApi {

    private final Api api;
    private final OpenRegister openRegister;

    OpeningApi(Api api, OpenRegister openRegister) {
        this.api = api;
        this.openRegister = openRegister;
    }

    @PostMapping("/api/v1/premises/{premises}/controlled/openings")
    @Permitted(Register.PERMISSION)
    ResponseEntity<Map<String, Long>> openRegister(
            Actor.Person actor, @PathVariable String premises, @RequestBody OpeningBody body) {
        var here = RequestNotes.premises(premises);
        var read = OpeningInput.read(Fields.ofBody(body), here, actor.id());
        return api.created(
                api.ask(actor, OpenRegister.ACT, Target.at(here), read, asked -> openRegister.open(actor, asked))
                        .then(entered -> Outcome.done(Map.of("number", entered.number()))));
    }
}
