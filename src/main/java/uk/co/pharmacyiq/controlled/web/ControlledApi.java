package uk.co.pharmacyiq.controlled.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.CorrectRegister;
import uk.co.pharmacyiq.controlled.Register;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.controlled.web.RegisterAnswers.EnteredAnswer;
import uk.co.pharmacyiq.controlled.web.RegisterAnswers.OriginAnswer;
import uk.co.pharmacyiq.controlled.web.RegisterAnswers.PageAnswer;
import uk.co.pharmacyiq.controlled.web.RegisterAnswers.ProofAnswer;
import uk.co.pharmacyiq.controlled.web.RegisterAnswers.SectionAnswer;
import uk.co.pharmacyiq.controlled.web.RegisterInput.FootnoteBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The register, for programs: they read it, and nobody changes or removes an entry. Entries come with stock. */
@RestController
@RequestMapping("/api/v1/premises/{premises}/controlled/sections")
class ControlledApi {

    private final Api api;
    private final ViewRegister register;
    private final CorrectRegister correctRegister;

    ControlledApi(Api api, ViewRegister register, CorrectRegister correctRegister) {
        this.api = api;
        this.register = register;
        this.correctRegister = correctRegister;
    }

    @GetMapping
    @Permitted(ViewRegister.PERMISSION)
    ResponseEntity<List<SectionAnswer>> listRegister(Actor.Person actor, @PathVariable String premises) {
        return api.ok(register.list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(
                        listing.sections().stream().map(SectionAnswer::of).toList())));
    }

    @GetMapping("/{section}")
    @Permitted(ViewRegister.PERMISSION)
    ResponseEntity<PageAnswer> viewRegister(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String before) {
        return api.ok(register.view(
                        actor,
                        RequestNotes.premises(premises),
                        RegisterInput.section(section),
                        RegisterInput.before(before))
                .then(view -> Outcome.done(PageAnswer.of(view))));
    }

    @GetMapping("/{section}/entries/{number}")
    @Permitted(ViewRegister.PERMISSION)
    ResponseEntity<OriginAnswer> viewRegisterEntry(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @PathVariable String number) {
        return api.ok(register.origin(
                        actor,
                        RequestNotes.premises(premises),
                        RegisterInput.section(section),
                        RegisterInput.number(number))
                .then(origin -> Outcome.done(OriginAnswer.of(origin))));
    }

    @GetMapping("/{section}/proof")
    @Permitted(ViewRegister.PERMISSION)
    ResponseEntity<ProofAnswer> proveRegister(
            Actor.Person actor, @PathVariable String premises, @PathVariable String section) {
        return api.ok(register.verify(actor, RequestNotes.premises(premises), RegisterInput.section(section))
                .then(proof -> Outcome.done(ProofAnswer.of(proof))));
    }

    @PostMapping("/{section}/entries/{number}/footnotes")
    @Permitted(Register.PERMISSION)
    ResponseEntity<EnteredAnswer> addRegisterFootnote(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @PathVariable String number,
            @RequestBody FootnoteBody body) {
        var where = new RegisterInput.Where(
                RequestNotes.premises(premises), RegisterInput.section(section), RegisterInput.number(number));
        var read = RegisterInput.correction(Fields.ofBody(body), where);
        return api.created(api.ask(
                        actor,
                        CorrectRegister.ACT,
                        Target.at(where.premises()),
                        read,
                        request -> correctRegister.correct(actor, request))
                .then(entered -> Outcome.done(EnteredAnswer.of(entered))));
    }
}
