package uk.co.pharmacyiq.inventory.returning.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.returning.ReturnToSupplier;
import uk.co.pharmacyiq.inventory.returning.SupplierReturn;
import uk.co.pharmacyiq.inventory.returning.ViewReturns;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Returns to suppliers, for programs. */
@RestController
class ReturnsApi {

    private static final String PATH = "/api/v1/premises/{premises}/stock/returns";

    private final Api api;
    private final ViewReturns viewReturns;
    private final ReturnToSupplier returnToSupplier;
    private final Clock clock;

    ReturnsApi(Api api, ViewReturns viewReturns, ReturnToSupplier returnToSupplier, Clock clock) {
        this.api = api;
        this.viewReturns = viewReturns;
        this.returnToSupplier = returnToSupplier;
        this.clock = clock;
    }

    /**
     * What goes back; credit in pounds.
     *
     * @param source supplier, or nothing; what a patient brings back is refused
     */
    record ReturnBody(
            @Nullable String source,
            @Nullable List<ReturnPartBody> lines,
            @Nullable String supplier,
            @Nullable String reason,
            @Nullable String authorisation,
            @Nullable String collectedOn,
            @Nullable String order,
            @Nullable String credit) {}

    /** So much of a lot. */
    record ReturnPartBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity) {}

    record ReturnPartAnswer(String product, String name, String batch, String expiry, String quantity) {}

    record ReturnAnswer(
            UUID id,
            UUID movement,
            UUID supplier,
            String reason,
            @Nullable String authorisation,
            String collectedOn,
            @Nullable UUID order,
            @Nullable UUID credit,
            List<ReturnPartAnswer> lines) {

        static ReturnAnswer of(SupplierReturn back) {
            var terms = back.terms();
            return new ReturnAnswer(
                    back.id(),
                    back.movement(),
                    terms.supplier(),
                    terms.cause().code(),
                    terms.authorisation().orElse(null),
                    terms.collectedOn().toString(),
                    terms.order().orElse(null),
                    terms.credit().orElse(null),
                    back.parts().stream()
                            .map(part -> new ReturnPartAnswer(
                                    part.lot().product().value(),
                                    part.named().name(),
                                    part.lot().batch().value(),
                                    part.lot().expiry().toString(),
                                    part.quantity().toString()))
                            .toList());
        }
    }

    record ReturnIdAnswer(UUID id) {}

    @GetMapping(PATH)
    @Permitted(ViewReturns.PERMISSION)
    ResponseEntity<List<ReturnAnswer>> listReturns(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewReturns
                .view(actor, RequestNotes.premises(premises))
                .then(view -> Outcome.done(
                        view.returns().stream().map(ReturnAnswer::of).toList())));
    }

    @PostMapping(PATH)
    @Permitted(ReturnToSupplier.PERMISSION)
    ResponseEntity<ReturnIdAnswer> sendReturn(
            Actor.Person actor, @PathVariable String premises, @RequestBody ReturnBody body) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        var read = ReturnInput.sent(RequestNotes.premises(premises), Fields.ofBody(body), today, false);
        return api.created(
                api.ask(actor, ReturnToSupplier.ACT, Target.none(), read, asked -> returnToSupplier.send(actor, asked))
                        .then(id -> Outcome.done(new ReturnIdAnswer(id))));
    }
}
