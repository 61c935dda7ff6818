package uk.co.pharmacyiq.controlled.destroying.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.destroying.DestroyStock;
import uk.co.pharmacyiq.controlled.destroying.DestroyStock.Destroyed;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page of destruction: what awaits it, the act, and what was destroyed. */
@Controller
class DestructionController {

    static final String PATH = "/premises/{premises}/controlled/destruction";
    private static final String TEMPLATE = "destruction";

    private final DestroyingDesk desk;
    private final ViewDestruction view;
    private final DestroyStock destroyStock;

    DestructionController(DestroyingDesk desk, ViewDestruction view, DestroyStock destroyStock) {
        this.desk = desk;
        this.view = view;
        this.destroyStock = destroyStock;
    }

    @GetMapping(PATH)
    @Permitted(ViewDestruction.PERMISSION)
    View destruction(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return desk.show(
                view.list(actor, here.premises()),
                TEMPLATE,
                listing -> new DestructionPage(here, listing, Fields.ofForm(request), List.of()));
    }

    @PostMapping(PATH)
    @Permitted(DestroyStock.PERMISSION)
    View destroy(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = DestructionInput.destruction(fields, here.premises());
        return switch (desk.ask(here, DestroyStock.ACT, read, asked -> destroyStock.destroy(actor, asked))) {
            case Done<Destroyed> _ ->
                desk.redirect(
                        here.path(""),
                        "Destroyed: it stands in the register. Print the certificate, and have the witness sign it.");
            case Refused<Destroyed>(var reason) ->
                desk.again(
                        reason,
                        view.list(here.looking(), here.premises()),
                        TEMPLATE,
                        listing -> new DestructionPage(here, listing, fields, FieldError.of(reason)));
        };
    }
}
