package uk.co.pharmacyiq.inventory.opening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.Register;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.inventory.opening.OpenRegister;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page of the opening balance: what two persons counted, said by the one, agreed by the other. */
@Controller
class OpeningController {

    private static final String TEMPLATE = "inventory/opening/web/opening";

    private final Pages pages;
    private final Api api;
    private final OpenRegister openRegister;

    OpeningController(Pages pages, Api api, OpenRegister openRegister) {
        this.pages = pages;
        this.api = api;
        this.openRegister = openRegister;
    }

    @GetMapping("/premises/{premises}/controlled/opening")
    @Permitted(value = Register.PERMISSION, composes = true)
    View opening(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return openRegister
                .refuses(actor, RequestNotes.premises(premises))
                .map(pages::refused)
                .orElseGet(() -> pages.show(TEMPLATE, page(premises, request, List.of())));
    }

    @PostMapping("/premises/{premises}/controlled/opening")
    @Permitted(Register.PERMISSION)
    View open(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        var read = OpeningInput.read(Fields.ofForm(request), here, actor.id());
        return switch (api.ask(
                actor, OpenRegister.ACT, Target.at(here), read, asked -> openRegister.open(actor, asked))) {
            case Done<Entered> _ -> pages.redirect("/premises/" + here + "/controlled");
            case Refused<Entered>(var reason) ->
                pages.show(Api.status(reason.kind()), TEMPLATE, page(premises, request, FieldError.of(reason)));
        };
    }

    private static OpeningPage page(String premises, HttpServletRequest request, List<FieldError> errors) {
        return new OpeningPage(RequestNotes.premises(premises), Fields.ofForm(request), errors);
    }
}
