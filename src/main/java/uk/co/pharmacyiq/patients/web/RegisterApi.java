package uk.co.pharmacyiq.patients.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.FindAlike;
import uk.co.pharmacyiq.patients.RegisterPatient;
import uk.co.pharmacyiq.patients.web.PatientAnswers.AlikeAnswer;
import uk.co.pharmacyiq.patients.web.PatientAnswers.AlikesAnswer;
import uk.co.pharmacyiq.patients.web.PatientAnswers.RegisteredAnswer;
import uk.co.pharmacyiq.patients.web.PatientBodies.RegisterBody;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Registering somebody, for programs that somebody has signed in to. */
@RestController
class RegisterApi {

    private final Api api;
    private final FindAlike findAlike;
    private final RegisterPatient registerPatient;

    RegisterApi(Api api, FindAlike findAlike, RegisterPatient registerPatient) {
        this.api = api;
        this.findAlike = findAlike;
        this.registerPatient = registerPatient;
    }

    /** Who is there already and could be the same person. */
    @PostMapping("/api/v1/premises/{premises}/patients/alike")
    @Permitted(FindAlike.PERMISSION)
    ResponseEntity<AlikesAnswer> findAlikePatients(
            Actor.Person actor, @PathVariable String premises, @RequestBody RegisterBody body) {
        return api.ok(alike(actor, RequestNotes.premises(premises), body)
                .then(found -> Outcome.done(new AlikesAnswer(
                        found.alike().stream().map(AlikeAnswer::of).toList()))));
    }

    /** Refused as maybe-registered where somebody is alike, until the program says that it is none of them. */
    @PostMapping("/api/v1/premises/{premises}/patients")
    @Permitted(RegisterPatient.PERMISSION)
    ResponseEntity<RegisteredAnswer> registerPatient(
            Actor.Person actor, @PathVariable String premises, @RequestBody RegisterBody body) {
        var here = RequestNotes.premises(premises);
        if (!Boolean.TRUE.equals(body.noneOfThese())
                && alike(actor.with(actor.request().composed()), here, body) instanceof Done<FindAlike.Found>(var found)
                && !found.alike().isEmpty()) {
            return Api.problem(RegisterRefusal.MAYBE_REGISTERED);
        }
        return api.created(api.ask(
                        actor,
                        RegisterPatient.ACT,
                        Target.at(here),
                        SentFacts.read(here, body),
                        request -> registerPatient.register(actor, request))
                .then(done -> Outcome.done(new RegisteredAnswer(done.patient().toString()))));
    }

    private Outcome<FindAlike.Found> alike(Actor.Person actor, PremisesId here, RegisterBody body) {
        return api.ask(
                actor,
                FindAlike.ACT,
                Target.at(here),
                SentFacts.read(here, body),
                request -> findAlike.find(actor, request));
    }
}
