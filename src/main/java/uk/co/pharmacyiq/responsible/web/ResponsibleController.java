package uk.co.pharmacyiq.responsible.web;

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
import uk.co.pharmacyiq.responsible.EndAbsence;
import uk.co.pharmacyiq.responsible.GoAbsent;
import uk.co.pharmacyiq.responsible.SignOff;
import uk.co.pharmacyiq.responsible.SignOn;
import uk.co.pharmacyiq.responsible.ViewResponsible;
import uk.co.pharmacyiq.responsible.Written;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of the responsible pharmacist: one press to sign on, take over, leave, come back and sign off. */
@Controller
class ResponsibleController {

    private final ResponsibleDesk desk;
    private final ViewResponsible view;
    private final SignOn signOn;
    private final SignOff signOff;
    private final ResponsibleApi.Absences absences;

    ResponsibleController(
            ResponsibleDesk desk,
            ViewResponsible view,
            SignOn signOn,
            SignOff signOff,
            ResponsibleApi.Absences absences) {
        this.desk = desk;
        this.view = view;
        this.signOn = signOn;
        this.signOff = signOff;
        this.absences = absences;
    }

    @GetMapping("/premises/{premises}/responsible")
    @Permitted(ViewResponsible.PERMISSION)
    View responsible(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return desk.show(
                view.view(actor, here.premises()),
                "responsible",
                found -> new ResponsiblePage(here, found, Fields.ofForm(request), List.of()));
    }

    /** The notice that hangs where the public sees it: name and registration number of whoever is responsible. */
    @GetMapping("/premises/{premises}/responsible/notice")
    @Permitted(ViewResponsible.PERMISSION)
    View responsibleNotice(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return desk.show(
                view.view(actor, here.premises()),
                "dutyNotice",
                found -> new ResponsiblePage(here, found, Fields.ofForm(request), List.of()));
    }

    /** The same notice as a PDF. */
    @GetMapping("/premises/{premises}/responsible/notice/paper")
    @Permitted(ViewResponsible.PERMISSION)
    View printNotice(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(
                view.view(actor, here.premises()),
                found -> DutyNotice.file(here.premisesName(), found.onDuty(), found.asAt()));
    }

    @PostMapping("/premises/{premises}/responsible/sign-on")
    @Permitted(SignOn.PERMISSION)
    View signOnHere(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ResponsibleInput.signOn(fields, here.premises());
        return after(
                here,
                fields,
                desk.ask(here, SignOn.ACT, read, asked -> signOn.signOn(actor, asked)),
                "You are the responsible pharmacist here now.");
    }

    @PostMapping("/premises/{premises}/responsible/sign-off")
    @Permitted(SignOff.PERMISSION)
    View signOffHere(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ResponsibleInput.signOff(fields, here.premises());
        return after(
                here,
                fields,
                desk.ask(here, SignOff.ACT, read, asked -> signOff.signOff(actor, asked)),
                "Signed off. Nobody is responsible here now.");
    }

    @PostMapping("/premises/{premises}/responsible/absence")
    @Permitted(GoAbsent.PERMISSION)
    View goAbsent(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ResponsibleInput.absence(fields, here.premises());
        return after(
                here,
                fields,
                desk.ask(here, GoAbsent.ACT, read, asked -> absences.begin().goAbsent(actor, asked)),
                "Your absence has begun. Press I am back when you return.");
    }

    @PostMapping("/premises/{premises}/responsible/return")
    @Permitted(EndAbsence.PERMISSION)
    View comeBack(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return after(here, Fields.ofForm(request), absences.end().end(actor, here.premises()), "You are back.");
    }

    private View after(Here here, Fields fields, Outcome<Written> outcome, String done) {
        return switch (outcome) {
            case Done<Written> _ -> desk.redirect(here.path(""), done);
            case Refused<Written>(var reason) ->
                desk.again(
                        reason,
                        view.view(here.looking(), here.premises()),
                        "responsible",
                        found -> new ResponsiblePage(here, found, fields, FieldError.of(reason)));
        };
    }
}
