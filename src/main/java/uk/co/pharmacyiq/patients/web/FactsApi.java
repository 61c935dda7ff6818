package uk.co.pharmacyiq.patients.web;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.RecordFact.Place;
import uk.co.pharmacyiq.patients.RecordFact.Written;
import uk.co.pharmacyiq.patients.web.FactReader.Sending;
import uk.co.pharmacyiq.patients.web.PatientAnswers.WrittenEntry;
import uk.co.pharmacyiq.patients.web.PatientBodies.AddBody;
import uk.co.pharmacyiq.patients.web.PatientBodies.WriteBody;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Writing in records, for programs that somebody has signed in to. The two halves of a record have routes of their own. */
@RestController
class FactsApi {

    private static final String PATIENT = "/api/v1/premises/{premises}/patients/{patient}";

    private final Api api;
    private final RecordFact recordFact;
    private final Clock clock;

    FactsApi(Api api, RecordFact recordFact, Clock clock) {
        this.api = api;
        this.recordFact = recordFact;
        this.clock = clock;
    }

    @PostMapping(PATIENT + "/details")
    @Permitted(RecordFact.PERMISSION)
    ResponseEntity<WrittenEntry> addPatientDetail(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestBody AddBody body) {
        return api.created(details(actor, place(premises, patient), FactReader.added(body, clock.instant())));
    }

    @PostMapping(PATIENT + "/details/{entry}")
    @Permitted(RecordFact.PERMISSION)
    ResponseEntity<WrittenEntry> writePatientDetail(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String entry,
            @RequestBody WriteBody body) {
        return api.ok(details(
                actor, place(premises, patient), FactReader.written(RequestNotes.id(entry), body, clock.instant())));
    }

    @PostMapping(PATIENT + "/clinical")
    @Permitted(RecordFact.CLINICAL)
    ResponseEntity<WrittenEntry> addPatientClinical(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestBody AddBody body) {
        return api.created(clinical(actor, place(premises, patient), FactReader.added(body, clock.instant())));
    }

    @PostMapping(PATIENT + "/clinical/{entry}")
    @Permitted(RecordFact.CLINICAL)
    ResponseEntity<WrittenEntry> writePatientClinical(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String entry,
            @RequestBody WriteBody body) {
        return api.ok(clinical(
                actor, place(premises, patient), FactReader.written(RequestNotes.id(entry), body, clock.instant())));
    }

    private Outcome<WrittenEntry> details(Actor.Person actor, Place place, Outcome<Sending> read) {
        return api.ask(
                        actor,
                        RecordFact.ACT,
                        Target.at(place.premises()),
                        read,
                        sending -> recordFact.write(actor, place, sending.writing(), sending.why()))
                .then(FactsApi::answer);
    }

    private Outcome<WrittenEntry> clinical(Actor.Person actor, Place place, Outcome<Sending> read) {
        return api.ask(
                        actor,
                        RecordFact.CLINICAL_ACT,
                        Target.at(place.premises()),
                        read,
                        sending -> recordFact.writeClinical(actor, place, sending.writing(), sending.why()))
                .then(FactsApi::answer);
    }

    private static Outcome<WrittenEntry> answer(Written written) {
        return Outcome.done(
                new WrittenEntry(written.patient().toString(), written.entry().toString()));
    }

    private static Place place(String premises, String patient) {
        return new Place(RequestNotes.premises(premises), PatientDesk.patient(patient));
    }
}
