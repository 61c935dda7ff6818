package uk.co.pharmacyiq.controlled.keys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.keys.MoveKeys;
import uk.co.pharmacyiq.controlled.keys.ViewKeys;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page of the keys. */
@Controller
class KeysController {

    static final String PATH = "/premises/{premises}/controlled/keys";
    private static final String TEMPLATE = "keys";

    private final KeysDesk desk;
    private final ViewKeys view;
    private final MoveKeys moveKeys;

    KeysController(KeysDesk desk, ViewKeys view, MoveKeys moveKeys) {
        this.desk = desk;
        this.view = view;
        this.moveKeys = moveKeys;
    }

    @GetMapping(PATH)
    @Permitted(ViewKeys.PERMISSION)
    View keys(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return desk.show(
                view.list(actor, here.premises()),
                TEMPLATE,
                listing -> new KeysPage(here, listing, Fields.ofForm(request), List.of()));
    }

    @PostMapping(PATH)
    @Permitted(MoveKeys.PERMISSION)
    View moveKeys(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = KeysInput.step(fields, here.premises());
        return switch (desk.ask(here, MoveKeys.ACT, read, asked -> moveKeys.move(actor, asked))) {
            case Done<Long> _ -> desk.redirect(here.path(""), "Written down.");
            case Refused<Long>(var reason) ->
                desk.again(
                        reason,
                        view.list(here.looking(), here.premises()),
                        TEMPLATE,
                        listing -> new KeysPage(here, listing, fields, FieldError.of(reason)));
        };
    }
}
