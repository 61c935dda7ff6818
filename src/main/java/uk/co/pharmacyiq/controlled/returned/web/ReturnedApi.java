package uk.co.pharmacyiq.controlled.returned.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.returned.DestroyReturned;
import uk.co.pharmacyiq.controlled.returned.ReceiveReturn;
import uk.co.pharmacyiq.controlled.returned.ReturnedDrug;
import uk.co.pharmacyiq.controlled.returned.ViewReturned;
import uk.co.pharmacyiq.controlled.returned.web.ReturnedInput.DestroyReturnedBody;
import uk.co.pharmacyiq.controlled.returned.web.ReturnedInput.PatientReturnBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Patient returns, for programs that a person works with. */
@RestController
class ReturnedApi {

    private static final String PATH = "/api/v1/premises/{premises}/controlled/returns";

    private final Api api;
    private final ViewReturned view;
    private final ReceiveReturn receive;
    private final DestroyReturned destroy;

    ReturnedApi(Api api, ViewReturned view, ReceiveReturn receive, DestroyReturned destroy) {
        this.api = api;
        this.view = view;
        this.receive = receive;
        this.destroy = destroy;
    }

    /** What a patient brought back, and by whom it was destroyed before whom. */
    record PatientReturnAnswer(
            UUID id,
            LocalDate returnedOn,
            ReturnedDrug.Item item,
            @Nullable LocalDate destroyedOn,
            ReturnedDrug.@Nullable Words destroyed) {
        static PatientReturnAnswer of(ReturnedDrug one) {
            return new PatientReturnAnswer(
                    one.id(),
                    one.returnedOn(),
                    one.item(),
                    one.destroyed().map(ReturnedDrug.Destroyed::on).orElse(null),
                    one.destroyed().map(ReturnedDrug.Destroyed::words).orElse(null));
        }
    }

    /** All of them, the latest first. */
    record PatientReturnsAnswer(List<PatientReturnAnswer> waiting, List<PatientReturnAnswer> destroyed) {
        static PatientReturnsAnswer of(ViewReturned.Listing listing) {
            return new PatientReturnsAnswer(
                    listing.waiting().stream().map(PatientReturnAnswer::of).toList(),
                    listing.destroyed().stream().map(PatientReturnAnswer::of).toList());
        }
    }

    @GetMapping(PATH)
    @Permitted(ViewReturned.PERMISSION)
    ResponseEntity<PatientReturnsAnswer> listPatientReturns(Actor.Person actor, @PathVariable String premises) {
        return api.ok(view.list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(PatientReturnsAnswer.of(listing))));
    }

    @PostMapping(PATH)
    @Permitted(ReceiveReturn.PERMISSION)
    ResponseEntity<Map<String, UUID>> receivePatientReturn(
            Actor.Person actor, @PathVariable String premises, @RequestBody PatientReturnBody body) {
        var here = RequestNotes.premises(premises);
        var read = ReturnedInput.received(Fields.ofBody(body), here);
        return api.created(
                api.ask(actor, ReceiveReturn.ACT, Target.at(here), read, asked -> receive.receive(actor, asked))
                        .then(id -> Outcome.done(Map.of("id", id))));
    }

    @PostMapping(PATH + "/destruction")
    @Permitted(ReceiveReturn.PERMISSION)
    ResponseEntity<Map<String, Integer>> destroyPatientReturns(
            Actor.Person actor, @PathVariable String premises, @RequestBody DestroyReturnedBody body) {
        var here = RequestNotes.premises(premises);
        var read = ReturnedInput.destroyed(Fields.ofBody(body), here, actor.id());
        return api.ok(api.ask(actor, DestroyReturned.ACT, Target.at(here), read, asked -> destroy.destroy(actor, asked))
                .then(items -> Outcome.done(Map.of("destroyed", items))));
    }
}
