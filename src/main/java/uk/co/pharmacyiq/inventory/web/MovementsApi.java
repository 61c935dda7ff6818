package uk.co.pharmacyiq.inventory.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.scanning.LinkGtin;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.DetailAnswer;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.MovementAnswer;
import uk.co.pharmacyiq.inventory.web.MovementAnswers.ScanAnswer;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Movements and scans, for programs. */
@RestController
class MovementsApi {

    private final Api api;
    private final ViewMovement viewMovement;
    private final ReverseMovement reverseMovement;
    private final ReadScan readScan;
    private final LinkGtin linkGtin;

    MovementsApi(
            Api api, ViewMovement viewMovement, ReverseMovement reverseMovement, ReadScan readScan, LinkGtin linkGtin) {
        this.api = api;
        this.viewMovement = viewMovement;
        this.reverseMovement = reverseMovement;
        this.readScan = readScan;
        this.linkGtin = linkGtin;
    }

    /** Why a movement is taken back. */
    record ReverseBody(@Nullable String reason, @Nullable String note) {}

    /** What came from the scanner. */
    record ScanBody(@Nullable String scan) {}

    /** Which number means which pack. */
    record LinkBody(@Nullable String gtin, @Nullable String product) {}

    @GetMapping("/api/v1/premises/{premises}/stock/movements/{movement}")
    @Permitted(ViewMovement.PERMISSION)
    ResponseEntity<DetailAnswer> viewMovement(
            Actor.Person actor, @PathVariable String premises, @PathVariable String movement) {
        return api.ok(viewMovement
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(movement))
                .then(view -> Outcome.done(DetailAnswer.of(view))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/movements/{movement}/reversal")
    @Permitted(ReverseMovement.PERMISSION)
    ResponseEntity<MovementAnswer> reverseMovement(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String movement,
            @RequestBody ReverseBody body) {
        var here = RequestNotes.premises(premises);
        var fields = Fields.ofBody(body);
        var why = new StockInput(fields, here).why(MovementKind.REVERSAL);
        var read = fields.finish(() -> new ReverseMovement.Request(here, RequestNotes.id(movement), why.value()));
        return api.created(api.ask(
                        actor,
                        ReverseMovement.ACT,
                        Target.none(),
                        read,
                        request -> reverseMovement.reverse(actor, request))
                .then(posted -> Outcome.done(MovementAnswer.of(posted))));
    }

    @PostMapping("/api/v1/premises/{premises}/stock/scans")
    @Permitted(ReadScan.PERMISSION)
    ResponseEntity<ScanAnswer> readScan(Actor.Person actor, @PathVariable String premises, @RequestBody ScanBody body) {
        var raw = body.scan() == null ? "" : body.scan();
        return api.ok(readScan.read(actor, new ReadScan.Request(RequestNotes.premises(premises), raw))
                .then(meant -> Outcome.done(ScanAnswer.of(meant))));
    }

    @PostMapping("/api/v1/gtin-links")
    @Permitted(LinkGtin.PERMISSION)
    ResponseEntity<LinkBody> linkGtin(Actor.Person actor, @RequestBody LinkBody body) {
        var fields = Fields.ofBody(body);
        var gtin = fields.need("gtin", Gtin::parse, "Send the number under the barcode: 8, 12, 13 or 14 digits.");
        var product = fields.need("product", DmdCode::parse, "Choose the product from the list.");
        return api.created(api.ask(
                        actor,
                        LinkGtin.ACT,
                        Target.none(),
                        fields.finish(() -> new LinkGtin.Request(gtin.value(), product.value())),
                        request -> linkGtin.link(actor, request))
                .then(made -> Outcome.done(
                        new LinkBody(made.gtin().value(), made.product().value()))));
    }
}
