package uk.co.pharmacyiq.controlled.returned.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.returned.DestroyReturned;
import uk.co.pharmacyiq.controlled.returned.ReceiveReturn;
import uk.co.pharmacyiq.controlled.returned.ViewReturned;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of patient returns, and the form that takes one in. */
@Controller
class ReturnedController {

    static final String PATH = "/premises/{premises}/controlled/returns";
    private static final String LIST = "returns";
    private static final String NEW = "newReturn";

    private final ReturnedDesk desk;
    private final ViewReturned view;
    private final ReceiveReturn receive;
    private final DestroyReturned destroy;

    ReturnedController(ReturnedDesk desk, ViewReturned view, ReceiveReturn receive, DestroyReturned destroy) {
        this.desk = desk;
        this.view = view;
        this.receive = receive;
        this.destroy = destroy;
    }

    @GetMapping(PATH)
    @Permitted(ViewReturned.PERMISSION)
    View returns(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return page(desk.at(actor, premises), LIST, Fields.ofForm(request));
    }

    @GetMapping(PATH + "/new")
    @Permitted(ViewReturned.PERMISSION)
    View newReturn(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return page(desk.at(actor, premises), NEW, Fields.ofForm(request));
    }

    @PostMapping(PATH)
    @Permitted(ReceiveReturn.PERMISSION)
    View receive(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ReturnedInput.received(fields, here.premises());
        return switch (desk.ask(here, ReceiveReturn.ACT, read, asked -> receive.receive(actor, asked))) {
            case Done<UUID> _ ->
                desk.redirect(here.path(""), "Taken in. Keep it apart from the stock until it is destroyed.");
            case Refused<UUID>(var reason) -> again(here, reason, NEW, fields);
        };
    }

    @PostMapping(PATH + "/destruction")
    @Permitted(ReceiveReturn.PERMISSION)
    View destroyReturned(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ReturnedInput.destroyed(fields, here.premises(), actor.id());
        return switch (desk.ask(here, DestroyReturned.ACT, read, asked -> destroy.destroy(actor, asked))) {
            case Done<Integer>(var items) ->
                desk.redirect(
                        here.path(""), items == 1 ? "1 return was destroyed." : items + " returns were destroyed.");
            case Refused<Integer>(var reason) -> again(here, reason, LIST, fields);
        };
    }

    private View page(Here here, String template, Fields fields) {
        return desk.show(
                view.list(here.asking(), here.premises()),
                template,
                listing -> new ReturnedPage(here, listing, fields, List.of()));
    }

    private View again(Here here, Refusal reason, String template, Fields fields) {
        return desk.again(
                reason,
                view.list(here.looking(), here.premises()),
                template,
                listing -> new ReturnedPage(here, listing, fields, FieldError.of(reason)));
    }
}
