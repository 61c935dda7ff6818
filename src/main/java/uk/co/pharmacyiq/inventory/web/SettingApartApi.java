package uk.co.pharmacyiq.inventory.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReleaseStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.WasteStock;
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

/** Acts on one lot at one place, for programs: quarantine, release and waste. */
@RestController
class SettingApartApi {

    private final Api api;
    private final QuarantineStock quarantineStock;
    private final ReleaseStock releaseStock;
    private final WasteStock wasteStock;

    SettingApartApi(Api api, QuarantineStock quarantineStock, ReleaseStock releaseStock, WasteStock wasteStock) {
        this.api = api;
        this.quarantineStock = quarantineStock;
        this.releaseStock = releaseStock;
        this.wasteStock = wasteStock;
    }

    @PostMapping("/api/v1/premises/{premises}/stock/quarantines")
    @Permitted(QuarantineStock.PERMISSION)
    ResponseEntity<MovementAnswer> quarantineStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody ShiftBody body) {
        return api.created(api.ask(
                        actor,
                        QuarantineStock.ACT,
                        Target.none(),
                        read(premises, body, MovementKind.QUARANTINE, true),
                        shift -> quarantineStock.quarantine(actor, shift))
                .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/releases")
    @Permitted(ReleaseStock.PERMISSION)
    ResponseEntity<MovementAnswer> releaseStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody ShiftBody body) {
        return api.created(api.ask(
                        actor,
                        ReleaseStock.ACT,
                        Target.none(),
                        read(premises, body, MovementKind.RELEASE, true),
                        shift -> releaseStock.release(actor, shift))
                .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/wastes")
    @Permitted(WasteStock.PERMISSION)
    ResponseEntity<MovementAnswer> wasteStock(
            Actor.Person actor, @PathVariable String premises, @RequestBody ShiftBody body) {
        return api.created(api.ask(
                        actor,
                        WasteStock.ACT,
                        Target.none(),
                        read(premises, body, MovementKind.WASTE, false),
                        shift -> wasteStock.waste(actor, shift))
                .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    private static Outcome<Shift> read(String premises, ShiftBody body, MovementKind kind, boolean needsTarget) {
        return new StockInput(Fields.ofBody(body), RequestNotes.premises(premises)).shift(kind, needsTarget);
    }
}
