package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of one movement with its entry on the record; there it is taken back, too. */
@Controller
class MovementController {

    private static final Set<String> VISIBLE = Set.of("reason", "note");

    private final StockDesk desk;
    private final ViewMovement viewMovement;
    private final ReverseMovement reverseMovement;

    MovementController(StockDesk desk, ViewMovement viewMovement, ReverseMovement reverseMovement) {
        this.desk = desk;
        this.viewMovement = viewMovement;
        this.reverseMovement = reverseMovement;
    }

    @GetMapping("/premises/{premises}/stock/movements/{movement}")
    @Permitted(ViewMovement.PERMISSION)
    View movement(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String movement,
            HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        return desk.open(
                actor,
                premises,
                ViewMovement.PERMISSION,
                here -> desk.show(
                        viewMovement.view(here.asking(), here.premises(), RequestNotes.id(movement)),
                        view -> desk.show("movement", new MovementPage(here, view, StockForm.fresh(fields)))));
    }

    @PostMapping("/premises/{premises}/stock/movements/{movement}/reversal")
    @Permitted(ReverseMovement.PERMISSION)
    View reverse(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String movement,
            HttpServletRequest request) {
        return desk.open(actor, premises, ReverseMovement.PERMISSION, here -> {
            var id = RequestNotes.id(movement);
            var fields = Fields.ofForm(request);
            var why = new StockInput(fields, here.premises()).why(MovementKind.REVERSAL);
            var read = fields.finish(() -> new ReverseMovement.Request(here.premises(), id, why.value()));
            var outcome =
                    desk.ask(here, ReverseMovement.ACT, read, asked -> reverseMovement.reverse(here.asking(), asked));
            return switch (outcome) {
                case Done<Posted>(var posted) ->
                    desk.redirect(
                            here.path("stock/movements/" + posted.movement()),
                            "The movement was reversed. This is the movement that did it.");
                case Refused<Posted>(var reason) -> again(here, id, fields, reason);
            };
        });
    }

    private View again(Here here, UUID movement, Fields fields, Refusal reason) {
        return desk.show(
                viewMovement.view(here.looking(), here.premises(), movement),
                view -> desk.again(
                        reason, "movement", new MovementPage(here, view, StockForm.refused(fields, reason, VISIBLE))));
    }
}
