package uk.co.pharmacyiq.controlled.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.CorrectRegister;
import uk.co.pharmacyiq.controlled.Register;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The register on screen: its sections, one of them as it is inspected, and how an entry came to be. */
@Controller
class ControlledController {

    private static final String TEMPLATES = "controlled/web/";

    private final Pages pages;
    private final Api api;
    private final ViewRegister register;
    private final CorrectRegister correctRegister;

    ControlledController(Pages pages, Api api, ViewRegister register, CorrectRegister correctRegister) {
        this.pages = pages;
        this.api = api;
        this.register = register;
        this.correctRegister = correctRegister;
    }

    @GetMapping("/premises/{premises}/controlled")
    @Permitted(ViewRegister.PERMISSION)
    View register(Actor.Person actor, @PathVariable String premises) {
        var here = RegisterInput.premises(premises);
        return switch (register.list(actor, here)) {
            case Done<ViewRegister.Listing>(var listing) ->
                pages.show(TEMPLATES + "sections", new SectionsPage(here, listing));
            case Refused<ViewRegister.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping("/premises/{premises}/controlled/sections/{section}")
    @Permitted(ViewRegister.PERMISSION)
    View section(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String before) {
        var here = RegisterInput.premises(premises);
        return switch (register.view(actor, here, RegisterInput.section(section), RegisterInput.before(before))) {
            case Done<ViewRegister.View>(var view) -> pages.show(TEMPLATES + "section", new SectionPage(here, view));
            case Refused<ViewRegister.View>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping("/premises/{premises}/controlled/sections/{section}/entries/{number}")
    @Permitted(ViewRegister.PERMISSION)
    View entry(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @PathVariable String number,
            HttpServletRequest request) {
        return entry(actor, where(premises, section, number), Fields.ofForm(request), List.of(), HttpStatus.OK);
    }

    @PostMapping("/premises/{premises}/controlled/sections/{section}/entries/{number}/footnotes")
    @Permitted(Register.PERMISSION)
    View correct(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @PathVariable String number,
            HttpServletRequest request) {
        var where = where(premises, section, number);
        var fields = Fields.ofForm(request);
        var corrected = api.ask(
                actor,
                CorrectRegister.ACT,
                Target.at(where.premises()),
                RegisterInput.correction(fields, where),
                asked -> correctRegister.correct(actor, asked));
        return switch (corrected) {
            case Done<Register.Entered> _ ->
                pages.redirect(
                        "/premises/" + where.premises() + "/controlled/sections/" + where.section(),
                        Notice.success("The footnote stands beneath entry " + where.number() + "."));
            case Refused<Register.Entered>(var reason) ->
                entry(
                        actor.with(actor.request().composed()),
                        where,
                        fields,
                        FieldError.of(reason),
                        Api.status(reason.kind()));
        };
    }

    private View entry(
            Actor.Person actor, RegisterInput.Where where, Fields fields, List<FieldError> errors, HttpStatus status) {
        return switch (register.origin(actor, where.premises(), where.section(), where.number())) {
            case Done<ViewRegister.Origin>(var origin) -> {
                var page = new EntryPage(where.premises(), origin, fields, errors);
                yield pages.show(status, TEMPLATES + "entry", page);
            }
            case Refused<ViewRegister.Origin>(var reason) -> pages.refused(reason);
        };
    }

    private static RegisterInput.Where where(String premises, String section, String number) {
        return new RegisterInput.Where(
                RegisterInput.premises(premises), RegisterInput.section(section), RegisterInput.number(number));
    }
}
