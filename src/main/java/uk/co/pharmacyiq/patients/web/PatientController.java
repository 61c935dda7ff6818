package uk.co.pharmacyiq.patients.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.GiveReason;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Opens a record: straight away where something brings patient and pharmacy together, else after one keypress. */
@Controller
class PatientController {

    private final PatientDesk desk;
    private final ViewPatient viewPatient;
    private final GiveReason giveReason;

    PatientController(PatientDesk desk, ViewPatient viewPatient, GiveReason giveReason) {
        this.desk = desk;
        this.viewPatient = viewPatient;
        this.giveReason = giveReason;
    }

    @GetMapping("/premises/{premises}/patients/{patient}")
    @Permitted(ViewPatient.PERMISSION)
    View record(Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return desk.open(actor, premises, ViewPatient.PERMISSION, here -> {
            var asked = PatientDesk.patient(patient);
            return shown(here, asked, viewPatient.view(here.asking(), desk.ask(here, asked)));
        });
    }

    /** The answer of one key; the record follows. */
    @PostMapping("/premises/{premises}/patients/{patient}/look")
    @Permitted(ViewPatient.PERMISSION)
    View look(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            HttpServletRequest request) {
        return desk.open(actor, premises, ViewPatient.PERMISSION, here -> {
            var asked = PatientDesk.patient(patient);
            var fields = Fields.ofForm(request);
            var reason = fields.need("reason", LookReason::parse, "Choose why you open this record.");
            var given = desk.ask(
                    here,
                    GiveReason.ACT,
                    fields.finish(() -> new ViewPatient.Request(here.premises(), asked, Optional.of(reason.value()))),
                    each -> giveReason.give(here.asking(), each));
            return switch (given) {
                case Done<GiveReason.Given>(var done) -> desk.redirect(here.path(done.patient(), ""));
                case Refused<GiveReason.Given>(var no) ->
                    fields.errors().isEmpty()
                            ? desk.refused(no)
                            : desk.again(no, "reason", ReasonPage.of(here, asked, FieldError.of(no)));
            };
        });
    }

    /** A restricted address is shown for once, as an act of its own. */
    @PostMapping("/premises/{premises}/patients/{patient}/address")
    @Permitted(ViewPatient.RESTRICTED)
    View address(Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return desk.open(actor, premises, ViewPatient.RESTRICTED, here -> {
            var asked = PatientDesk.patient(patient);
            return shown(here, asked, viewPatient.viewWithWhereabouts(here.asking(), desk.ask(here, asked)));
        });
    }

    private View shown(Here here, PatientId asked, Outcome<Shown> outcome) {
        return switch (outcome) {
            case Done<Shown>(var shown) -> desk.show("record", RecordPage.of(here, shown));
            case Refused<Shown>(var no) -> desk.stopped(here, asked, no);
        };
    }
}
