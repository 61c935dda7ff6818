package uk.co.pharmacyiq.patients.web;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.ViewHistory;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.BreakGlassForRecord;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.web.HistoryAnswers.HistoryAnswer;
import uk.co.pharmacyiq.patients.web.PatientAnswers.OpenedAnswer;
import uk.co.pharmacyiq.patients.web.PatientAnswers.RecordAnswer;
import uk.co.pharmacyiq.patients.web.PatientBodies.PrintBody;
import uk.co.pharmacyiq.patients.web.PatientBodies.ReasonBody;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Looking at records, for programs that somebody has signed in to. */
@RestController
class PatientsApi {

    private static final String PATIENT = "/api/v1/premises/{premises}/patients/{patient}";

    private final Api api;
    private final ViewPatient viewPatient;
    private final ViewHistory viewHistory;
    private final BreakGlassForRecord breakGlass;

    PatientsApi(Api api, ViewPatient viewPatient, ViewHistory viewHistory, BreakGlassForRecord breakGlass) {
        this.api = api;
        this.viewPatient = viewPatient;
        this.viewHistory = viewHistory;
        this.breakGlass = breakGlass;
    }

    /** Where nothing brings patient and premises together today, it asks for a reason: look-reason-needed. */
    @GetMapping(PATIENT)
    @Permitted(ViewPatient.PERMISSION)
    ResponseEntity<RecordAnswer> viewPatient(
            Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return api.ok(viewPatient
                .view(actor, asked(premises, patient, Optional.empty()))
                .then(shown -> Outcome.done(RecordAnswer.of(shown))));
    }

    /** Opens a record for a reason: at-counter, phone, prescription, prescriber, delivery, check, rights. */
    @PostMapping(PATIENT + "/look")
    @Permitted(ViewPatient.PERMISSION)
    ResponseEntity<RecordAnswer> lookAtPatient(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestBody ReasonBody body) {
        var fields = Fields.ofBody(body);
        var reason = fields.need("reason", LookReason::parse, "Say why the record is opened: the code of a reason.");
        var read = fields.finish(() -> asked(premises, patient, Optional.of(reason.value())));
        return api.ok(api.ask(actor, ViewPatient.ACT, at(premises), read, request -> viewPatient.view(actor, request))
                .then(shown -> Outcome.done(RecordAnswer.of(shown))));
    }

    /** The record with an address that is restricted. */
    @PostMapping(PATIENT + "/address")
    @Permitted(ViewPatient.RESTRICTED)
    ResponseEntity<RecordAnswer> viewPatientAddress(
            Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return api.ok(viewPatient
                .viewWithWhereabouts(actor, asked(premises, patient, Optional.empty()))
                .then(shown -> Outcome.done(RecordAnswer.of(shown))));
    }

    /** The record, to be put on paper: for patient, prescriber, delivery, file or downtime. */
    @PostMapping(PATIENT + "/print")
    @Permitted(ViewPatient.PERMISSION)
    ResponseEntity<RecordAnswer> printPatient(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestBody PrintBody body) {
        var fields = Fields.ofBody(body);
        var purpose = fields.need("purpose", PrintPurpose::parse, "Say what the paper is for.");
        return api.ok(api.ask(
                        actor,
                        ViewPatient.PRINT_ACT,
                        at(premises),
                        fields.finish(purpose::value),
                        each -> viewPatient.print(actor, asked(premises, patient, Optional.empty()), each.label()))
                .then(shown -> Outcome.done(RecordAnswer.of(shown))));
    }

    @GetMapping(PATIENT + "/history")
    @Permitted(ViewHistory.PERMISSION)
    ResponseEntity<HistoryAnswer> viewPatientHistory(
            Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return api.ok(viewHistory
                .view(actor, asked(premises, patient, Optional.empty()))
                .then(history -> Outcome.done(HistoryAnswer.of(history))));
    }

    /** Opens one record for an hour in an emergency; it takes a fresh proof. */
    @PostMapping(PATIENT + "/break-glass")
    @Permitted(BreakGlassForRecord.PERMISSION)
    ResponseEntity<OpenedAnswer> breakGlassForPatient(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestBody ReasonBody body) {
        var read = BreakGlassController.read(
                Fields.ofBody(body), RequestNotes.premises(premises), PatientDesk.patient(patient));
        return api.created(api.ask(
                        actor, BreakGlassForRecord.ACT, at(premises), read, request -> breakGlass.open(actor, request))
                .then(opened -> Outcome.done(new OpenedAnswer(opened.patient().toString(), opened.until()))));
    }

    private static ViewPatient.Request asked(String premises, String patient, Optional<LookReason> reason) {
        return new ViewPatient.Request(RequestNotes.premises(premises), PatientDesk.patient(patient), reason);
    }

    private static Target at(String premises) {
        return Target.at(RequestNotes.premises(premises));
    }
}
