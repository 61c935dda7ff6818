package uk.co.pharmacyiq.patients.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.patients.looking.BreakGlassForRecord;
import uk.co.pharmacyiq.patients.looking.BreakGlassForRecord.Opened;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Opens one record in an emergency. Nothing of the record is on these pages. */
@Controller("patientBreakGlassController")
class BreakGlassController {

    private static final String PATH = "/premises/{premises}/patients/{patient}/break-glass";

    private final PatientDesk desk;
    private final BreakGlassForRecord breakGlass;

    BreakGlassController(PatientDesk desk, BreakGlassForRecord breakGlass) {
        this.desk = desk;
        this.breakGlass = breakGlass;
    }

    @GetMapping(PATH)
    @Permitted(BreakGlassForRecord.PERMISSION)
    View form(Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return desk.open(
                actor,
                premises,
                BreakGlassForRecord.PERMISSION,
                here -> desk.show("breakGlass", new BreakGlassPage(here, PatientDesk.patient(patient), "", List.of())));
    }

    @PostMapping(PATH)
    @Permitted(BreakGlassForRecord.PERMISSION)
    View open(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            HttpServletRequest request) {
        return desk.open(actor, premises, BreakGlassForRecord.PERMISSION, here -> {
            var asked = PatientDesk.patient(patient);
            var fields = Fields.ofForm(request);
            var outcome = desk.ask(
                    here,
                    BreakGlassForRecord.ACT,
                    read(fields, here.premises(), asked),
                    each -> breakGlass.open(here.asking(), each));
            return switch (outcome) {
                case Done<Opened>(var opened) ->
                    desk.redirect(
                            here.path(opened.patient(), ""),
                            "The record is open to you for an hour. Those who watch over privacy have been told.");
                case Refused<Opened>(var no) ->
                    desk.again(
                            no,
                            "breakGlass",
                            new BreakGlassPage(here, asked, fields.shown("reason"), FieldError.of(no)));
            };
        });
    }

    static Outcome<BreakGlassForRecord.Request> read(Fields fields, PremisesId premises, PatientId patient) {
        var reason = fields.need(
                "reason",
                text -> TypedText.line(text, 300).filter(words -> words.length() >= 10),
                "Say in 10 to 300 characters why you must open it now.");
        return fields.finish(() -> new BreakGlassForRecord.Request(premises, patient, reason.value()));
    }
}
