package uk.co.pharmacyiq.responsible.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.responsible.EndAbsence;
import uk.co.pharmacyiq.responsible.GoAbsent;
import uk.co.pharmacyiq.responsible.SignOff;
import uk.co.pharmacyiq.responsible.SignOn;
import uk.co.pharmacyiq.responsible.ViewResponsible;
import uk.co.pharmacyiq.responsible.Written;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Who is responsible at premises, for programs. Taking over names the session that ends with it. */
@RestController
class ResponsibleApi {

    private final Api api;
    private final ViewResponsible view;
    private final SignOn signOn;
    private final SignOff signOff;
    private final Absences absences;

    ResponsibleApi(Api api, ViewResponsible view, SignOn signOn, SignOff signOff, Absences absences) {
        this.api = api;
        this.view = view;
        this.signOn = signOn;
        this.signOff = signOff;
        this.absences = absences;
    }

    /** Leaving for a while, and coming back. */
    @Component
    record Absences(GoAbsent begin, EndAbsence end) {}

    /** Signing on: the registration number may be left out. */
    record SignOnBody(
            @Nullable String registration, @Nullable String takesOverFrom) {}

    /** Signing off; somebody else says why. */
    record SignOffBody(@Nullable String reason) {}

    /** Leaving for a while. */
    record AbsenceBody(
            @Nullable String contact,
            @Nullable String otherName,
            @Nullable String otherRegistration,
            @Nullable String reason) {}

    @GetMapping("/api/v1/premises/{premises}/responsible")
    @Permitted(ViewResponsible.PERMISSION)
    ResponseEntity<ResponsibleAnswers.NowAnswer> viewResponsible(Actor.Person actor, @PathVariable String premises) {
        return api.ok(view.view(actor, RequestNotes.premises(premises))
                .then(found -> Outcome.done(ResponsibleAnswers.NowAnswer.of(found))));
    }

    @PostMapping("/api/v1/premises/{premises}/responsible/sign-on")
    @Permitted(SignOn.PERMISSION)
    ResponseEntity<Written> signOnResponsible(
            Actor.Person actor, @PathVariable String premises, @RequestBody SignOnBody body) {
        var where = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                SignOn.ACT,
                Target.at(where),
                ResponsibleInput.signOn(Fields.ofBody(body), where),
                request -> signOn.signOn(actor, request)));
    }

    @PostMapping("/api/v1/premises/{premises}/responsible/sign-off")
    @Permitted(SignOff.PERMISSION)
    ResponseEntity<Written> signOffResponsible(
            Actor.Person actor, @PathVariable String premises, @RequestBody SignOffBody body) {
        var where = RequestNotes.premises(premises);
        return api.ok(api.ask(
                actor,
                SignOff.ACT,
                Target.at(where),
                ResponsibleInput.signOff(Fields.ofBody(body), where),
                request -> signOff.signOff(actor, request)));
    }

    @PostMapping("/api/v1/premises/{premises}/responsible/absence")
    @Permitted(GoAbsent.PERMISSION)
    ResponseEntity<Written> beginAbsence(
            Actor.Person actor, @PathVariable String premises, @RequestBody AbsenceBody body) {
        var where = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                GoAbsent.ACT,
                Target.at(where),
                ResponsibleInput.absence(Fields.ofBody(body), where),
                request -> absences.begin().goAbsent(actor, request)));
    }

    @PostMapping("/api/v1/premises/{premises}/responsible/return")
    @Permitted(EndAbsence.PERMISSION)
    ResponseEntity<Written> endAbsence(Actor.Person actor, @PathVariable String premises) {
        return api.ok(absences.end().end(actor, RequestNotes.premises(premises)));
    }
}
