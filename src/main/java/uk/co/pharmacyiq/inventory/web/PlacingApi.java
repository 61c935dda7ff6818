package uk.co.pharmacyiq.inventory.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.MoveStock;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.MovementAnswer;
import uk.co.pharmacyiq.inventory.web.StockBodies.ShiftBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Acts on one lot at one place, for programs: put away and move. */
@RestController
class PlacingApi {

    private final Api api;
    private final PutAwayStock putAwayStock;
    private final MoveStock moveStock;

    PlacingApi(Api api, PutAwayStock putAwayStock, MoveStock moveStock) {
        this.api = api;
        this.putAwayStock = putAwayStock;
        this.moveStock = moveStock;
    }

    @PostMapping("/api/v1/premises/{premises}/stock/put-aways")
    @Permitted(PutAwayStock.PERMISSION)
    ResponseEntity<MovementAnswer> putAwayStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody ShiftBody body) {
        return api.created(api.ask(
                        actor,
                        PutAwayStock.ACT,
                        Target.none(),
                        read(premises, body, MovementKind.PUT_AWAY, true),
                        shift -> putAwayStock.putAway(actor, shift))
                .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/moves")
    @Permitted(MoveStock.PERMISSION)
    ResponseEntity<MovementAnswer> moveStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody ShiftBody body) {
        return api.created(api.ask(
                        actor,
                        MoveStock.ACT,
                        Target.none(),
                        read(premises, body, MovementKind.MOVE, true),
                        shift -> moveStock.move(actor, shift))
                .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    private static Outcome<Shift> read(String premises, ShiftBody body, MovementKind kind, boolean needsTarget) {
        return new StockInput(Fields.ofBody(body), RequestNotes.premises(premises)).shift(kind, needsTarget);
    }
}
