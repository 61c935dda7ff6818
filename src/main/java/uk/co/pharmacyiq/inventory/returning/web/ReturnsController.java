package uk.co.pharmacyiq.inventory.returning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.returning.ReturnToSupplier;
import uk.co.pharmacyiq.inventory.returning.ViewReturns;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page about returns to suppliers. */
@Controller
class ReturnsController {

    private static final String PATH = "/premises/{premises}/stock/returns";

    private final ReturnDesk desk;
    private final ViewReturns viewReturns;
    private final ReturnToSupplier returnToSupplier;

    ReturnsController(ReturnDesk desk, ViewReturns viewReturns, ReturnToSupplier returnToSupplier) {
        this.desk = desk;
        this.viewReturns = viewReturns;
        this.returnToSupplier = returnToSupplier;
    }

    @GetMapping(PATH)
    @Permitted(ViewReturns.PERMISSION)
    View supplierReturns(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(viewReturns.view(actor, here.premises()), "returns", view -> ReturnsPage.of(here, view));
    }

    @PostMapping(PATH)
    @Permitted(ReturnToSupplier.PERMISSION)
    View returnToSupplier(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ReturnInput.sent(here.premises(), fields, here.today(), true);
        return switch (desk.ask(here, ReturnToSupplier.ACT, read, asked -> returnToSupplier.send(actor, asked))) {
            case Done<UUID> _ -> desk.redirect(here.path(""), "Noted: the packs have gone back to the supplier.");
            case Refused<UUID>(var reason) ->
                desk.again(
                        reason,
                        viewReturns.view(here.looking(), here.premises()),
                        "returns",
                        view -> ReturnsPage.refused(here, view, fields, reason));
        };
    }
}
