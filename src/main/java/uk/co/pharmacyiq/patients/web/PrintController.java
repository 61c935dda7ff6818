package uk.co.pharmacyiq.patients.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Puts a record on paper: an act of its own, asked for by a form, so that no link and no reload prints anything. */
@Controller("patientPrintController")
class PrintController {

    private static final String PATH = "/premises/{premises}/patients/{patient}/print";

    private final PatientDesk desk;
    private final ViewPatient viewPatient;

    PrintController(PatientDesk desk, ViewPatient viewPatient) {
        this.desk = desk;
        this.viewPatient = viewPatient;
    }

    @GetMapping(PATH)
    @Permitted(ViewPatient.PERMISSION)
    View purpose(Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return desk.open(
                actor,
                premises,
                ViewPatient.PERMISSION,
                here -> desk.show("printWhy", new PrintWhyPage(here, PatientDesk.patient(patient), List.of())));
    }

    @PostMapping(PATH)
    @Permitted(ViewPatient.PERMISSION)
    View print(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            HttpServletRequest request) {
        return desk.open(actor, premises, ViewPatient.PERMISSION, here -> {
            var asked = PatientDesk.patient(patient);
            var fields = Fields.ofForm(request);
            var purpose = fields.need("purpose", PrintPurpose::parse, "Choose what the paper is for.");
            var printed = desk.ask(
                    here,
                    ViewPatient.PRINT_ACT,
                    fields.finish(purpose::value),
                    each -> viewPatient.print(here.asking(), desk.ask(here, asked), each.label()));
            return switch (printed) {
                case Done<Shown>(var shown) -> desk.show("print", PrintPage.of(here, shown, purpose.value()));
                case Refused<Shown>(var no) ->
                    fields.errors().isEmpty()
                            ? desk.stopped(here, asked, no)
                            : desk.again(no, "printWhy", new PrintWhyPage(here, asked, FieldError.of(no)));
            };
        });
    }
}
