package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.web.HoldingAnswers.AsAtAnswer;
import uk.co.pharmacyiq.inventory.web.HoldingAnswers.ProductAnswer;
import uk.co.pharmacyiq.inventory.web.HoldingAnswers.StockPage;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Looking stock up, for programs. */
@RestController
class StockLooksApi {

    private static final int USUAL = 50;

    private final Api api;
    private final FindStock findStock;
    private final ViewProductStock viewProductStock;

    StockLooksApi(Api api, FindStock findStock, ViewProductStock viewProductStock) {
        this.api = api;
        this.findStock = findStock;
        this.viewProductStock = viewProductStock;
    }

    /** Takes q, product, place, kind, since, until, after and limit as its query. */
    @GetMapping("/api/v1/premises/{premises}/stock")
    @Permitted(FindStock.PERMISSION)
    ResponseEntity<StockPage> findStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        var read = StockQuery.read(Fields.ofForm(request), here, USUAL);
        return api.ok(api.ask(actor, "STOCK_FIND", Target.none(), read, query -> findStock.find(actor, query))
                .then(page -> Outcome.done(StockPage.of(page))));
    }

    /** What the books said at a moment; movements recorded later do not change the answer. */
    @GetMapping("/api/v1/premises/{premises}/stock/as-at")
    @Permitted(FindStock.PERMISSION)
    ResponseEntity<AsAtAnswer> findStockAsAt(
            Actor.Person actor, @PathVariable String premises, @RequestParam Instant at) {
        return api.ok(findStock
                .asAt(actor, RequestNotes.premises(premises), at)
                .then(totals -> Outcome.done(AsAtAnswer.of(totals))));
    }

    @GetMapping("/api/v1/premises/{premises}/stock/products/{product}")
    @Permitted(ViewProductStock.PERMISSION)
    ResponseEntity<ProductAnswer> viewProductStock(
            Actor.Person actor, @PathVariable String premises, @PathVariable String product) {
        var code = DmdCode.parse(product).orElse(new DmdCode("99999"));
        return api.ok(viewProductStock
                .view(actor, RequestNotes.premises(premises), code)
                .then(view -> Outcome.done(ProductAnswer.of(view))));
    }
}
