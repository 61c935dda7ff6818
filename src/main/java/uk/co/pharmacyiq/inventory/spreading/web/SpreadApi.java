package uk.co.pharmacyiq.inventory.spreading.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.spreading.ViewSpread;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The stock of all premises, for programs. */
@RestController
class SpreadApi {

    private final Api api;
    private final ViewSpread viewSpread;

    SpreadApi(Api api, ViewSpread viewSpread) {
        this.api = api;
        this.viewSpread = viewSpread;
    }

    record MoveAnswer(
            String product,
            String name,
            String batch,
            String expiry,
            UUID from,
            UUID fromPlace,
            UUID to,
            String quantity,
            @Nullable Long pence,
            String why) {
        static MoveAnswer of(ViewSpread.Suggestion suggestion) {
            var lot = suggestion.risk().lot();
            return new MoveAnswer(
                    lot.product().value(),
                    suggestion.risk().name(),
                    lot.batch().value(),
                    lot.expiry().toString(),
                    suggestion.from().value(),
                    suggestion.risk().place(),
                    suggestion.to().value(),
                    suggestion.quantity().toString(),
                    suggestion.pence().orElse(null),
                    suggestion.why());
        }
    }

    record HeldAnswer(String premises, String held, String used) {}

    record EverywhereAnswer(String product, String name, List<HeldAnswer> premises) {}

    record SpreadAnswer(List<MoveAnswer> suggestions, List<EverywhereAnswer> products) {}

    @GetMapping("/api/v1/stock")
    @Permitted(ViewSpread.PERMISSION)
    ResponseEntity<SpreadAnswer> viewStockOfAll(Actor.Person actor) {
        return api.ok(viewSpread
                .view(actor)
                .then(view -> Outcome.done(new SpreadAnswer(
                        view.suggestions().stream().map(MoveAnswer::of).toList(),
                        view.products().stream()
                                .map(product -> new EverywhereAnswer(
                                        product.code().value(),
                                        product.name(),
                                        product.premises().stream()
                                                .map(at -> new HeldAnswer(at.premises(), at.held(), at.used()))
                                                .toList()))
                                .toList()))));
    }
}
