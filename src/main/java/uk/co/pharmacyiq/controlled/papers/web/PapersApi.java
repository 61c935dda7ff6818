package uk.co.pharmacyiq.controlled.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.controlled.papers.PrintRegister;
import uk.co.pharmacyiq.controlled.papers.TakeExtract;
import uk.co.pharmacyiq.controlled.papers.ViewTrail;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The papers of the register, for programs. */
@RestController
@RequestMapping("/api/v1/premises/{premises}/controlled/papers")
class PapersApi {

    /** How an entry came to be, and what was refused on the day it was written. */
    record TrailAnswer(
            long number, Map<String, String> values, Map<String, String> audit, List<ViewTrail.Attempt> refused) {
        static TrailAnswer of(TrailPage page) {
            var values = new TreeMap<String, String>();
            page.values().forEach(value -> values.put(value.getKey(), value.getValue()));
            var trail = page.trail();
            return new TrailAnswer(trail.entry().number(), values, trail.record(), trail.refused());
        }
    }

    private final Api api;
    private final PrintRegister printRegister;
    private final TakeExtract takeExtract;
    private final ViewTrail viewTrail;

    PapersApi(Api api, PrintRegister printRegister, TakeExtract takeExtract, ViewTrail viewTrail) {
        this.api = api;
        this.printRegister = printRegister;
        this.takeExtract = takeExtract;
        this.viewTrail = viewTrail;
    }

    /** A PDF of a section, or of the whole register where {@code section} is not said; {@code from} and {@code until} are days. */
    @GetMapping("/register")
    @Permitted(value = PrintRegister.PERMISSION, lengthy = true)
    ResponseEntity<byte[]> printRegisterPaper(
            Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        var fields = Fields.ofForm(request);
        var section = Optional.of(fields.shown("section"))
                .filter(text -> !text.isEmpty())
                .map(PapersInput::section);
        return file(api.ask(
                actor,
                PrintRegister.ACT,
                Target.at(here),
                PapersInput.period(fields),
                period -> printRegister.print(actor, new PrintRegister.Request(here, section, period))));
    }

    /** The extract as a zip. */
    @GetMapping("/extract")
    @Permitted(value = TakeExtract.PERMISSION, lengthy = true)
    ResponseEntity<byte[]> takeRegisterExtract(
            Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        return file(api.ask(
                actor,
                TakeExtract.ACT,
                Target.at(here),
                PapersInput.period(Fields.ofForm(request)),
                period -> takeExtract.take(actor, here, period)));
    }

    @GetMapping("/sections/{section}/entries/{number}")
    @Permitted(ViewTrail.PERMISSION)
    ResponseEntity<TrailAnswer> viewRegisterTrail(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @PathVariable String number) {
        var here = RequestNotes.premises(premises);
        return api.ok(viewTrail
                .trail(actor, here, PapersInput.section(section), PapersInput.number(number))
                .then(trail -> Outcome.done(TrailAnswer.of(new TrailPage(here, trail)))));
    }

    private static ResponseEntity<byte[]> file(Outcome<PrintRegister.File> outcome) {
        return switch (outcome) {
            case Done<PrintRegister.File>(var file) -> PapersInput.answer(file);
            case Refused<PrintRegister.File>(var reason) -> Api.problem(reason);
        };
    }
}
