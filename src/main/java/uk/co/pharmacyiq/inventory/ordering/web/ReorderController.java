package uk.co.pharmacyiq.inventory.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.proposal.KeepReorderRule;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page that says how a pack is reordered. */
@Controller
class ReorderController {

    private static final String PAGE = "/premises/{premises}/orders/rules/{product}";

    private final OrderDesk desk;
    private final KeepReorderRule keepReorderRule;

    ReorderController(OrderDesk desk, KeepReorderRule keepReorderRule) {
        this.desk = desk;
        this.keepReorderRule = keepReorderRule;
    }

    @GetMapping(PAGE)
    @Permitted(KeepReorderRule.PERMISSION)
    View rule(Actor.Person actor, @PathVariable String premises, @PathVariable String product) {
        return desk.open(
                actor,
                premises,
                KeepReorderRule.PERMISSION,
                here -> show(here, here.asking(), product, HttpStatus.OK, null, List.of()));
    }

    @PostMapping(PAGE)
    @Permitted(KeepReorderRule.PERMISSION)
    View keep(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String product,
            HttpServletRequest request) {
        return desk.open(actor, premises, KeepReorderRule.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = OrderInput.rule(fields, here.premises(), ReorderApi.code(product));
            return switch (desk.ask(
                    here, KeepReorderRule.ACT, read, asked -> keepReorderRule.keep(here.asking(), asked))) {
                case Done<KeepReorderRule.View>(var view) ->
                    desk.redirect(here.path("/rules/" + view.pack().product()), "Kept. The next proposal goes by it.");
                case Refused<KeepReorderRule.View>(var reason) ->
                    show(here, here.looking(), product, Api.status(reason.kind()), fields, FieldError.of(reason));
            };
        });
    }

    private View show(
            Here here,
            Actor.Person actor,
            String product,
            HttpStatus status,
            @Nullable Fields typed,
            List<FieldError> errors) {
        return desk.show(
                keepReorderRule.view(actor, here.premises(), ReorderApi.code(product)),
                view -> desk.show(status, "reorder", new ReorderPage(here, view, typed, errors)));
    }
}
