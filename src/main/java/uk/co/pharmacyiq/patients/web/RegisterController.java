package uk.co.pharmacyiq.patients.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.FindAlike;
import uk.co.pharmacyiq.patients.RegisterPatient;
import uk.co.pharmacyiq.patients.RegisterPatient.Registered;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Registers somebody who is standing there, and shows first who could be the same person. */
@Controller
class RegisterController {

    private final PatientDesk desk;
    private final FindAlike findAlike;
    private final RegisterPatient registerPatient;

    RegisterController(PatientDesk desk, FindAlike findAlike, RegisterPatient registerPatient) {
        this.desk = desk;
        this.findAlike = findAlike;
        this.registerPatient = registerPatient;
    }

    @GetMapping("/premises/{premises}/patients/new")
    @Permitted(value = RegisterPatient.PERMISSION, composes = true)
    View begin(Actor.Person actor, @PathVariable String premises) {
        return desk.open(
                actor,
                premises,
                RegisterPatient.PERMISSION,
                here -> desk.show("register", RegisterPage.fresh(here, Fields.ofBody(List.of()))));
    }

    /** From the search that found nobody: what was typed there stands in the boxes, and in no address. */
    @PostMapping("/premises/{premises}/patients/new")
    @Permitted(value = RegisterPatient.PERMISSION, composes = true)
    View beginWith(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                RegisterPatient.PERMISSION,
                here -> desk.show(
                        "register",
                        RegisterPage.fresh(
                                here, SearchedFor.in(Fields.ofForm(request).shown("typed")))));
    }

    @PostMapping("/premises/{premises}/patients")
    @Permitted(value = RegisterPatient.PERMISSION, composes = true)
    View register(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, RegisterPatient.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            if (fields.shown("do").equals("back")) {
                return desk.show("register", RegisterPage.fresh(here, fields));
            }
            var read = RegisterForm.read(fields)
                    .then(facts -> Outcome.done(new RegisterPatient.Request(here.premises(), facts)));
            var like = fields.shown("none").equals("true")
                    ? Outcome.done(new FindAlike.Found(List.of()))
                    : desk.ask(here, FindAlike.ACT, read, each -> findAlike.find(here.looking(), each));
            return switch (like) {
                case Done<FindAlike.Found>(var found)
                when !found.alike().isEmpty() ->
                    desk.show(HttpStatus.CONFLICT, "registerLike", alike(here, fields, found));
                case Done<FindAlike.Found> _ -> registered(here, fields, read);
                case Refused<FindAlike.Found>(var no) -> again(here, fields, no);
            };
        });
    }

    private View registered(Here here, Fields fields, Outcome<RegisterPatient.Request> read) {
        var outcome = desk.ask(here, RegisterPatient.ACT, read, each -> registerPatient.register(here.looking(), each));
        return switch (outcome) {
            case Done<Registered>(var done) ->
                desk.redirect(
                        here.path(done.patient(), ""),
                        here.may(ViewPatient.CLINICAL)
                                ? "The patient is registered. Ask about allergies."
                                : "The patient is registered.");
            case Refused<Registered>(var no) -> again(here, fields, no);
        };
    }

    private View again(Here here, Fields fields, Refusal no) {
        return desk.again(no, "register", new RegisterPage(here, fields, FieldError.of(no), List.of()));
    }

    private static RegisterPage alike(Here here, Fields fields, FindAlike.Found found) {
        return new RegisterPage(
                here,
                fields,
                List.of(),
                found.alike().stream()
                        .map(each -> RegisterPage.Like.of(here, each))
                        .toList());
    }
}
