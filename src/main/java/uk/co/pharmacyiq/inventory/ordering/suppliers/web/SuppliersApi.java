package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ImportPrices;
import uk.co.pharmacyiq.inventory.ordering.suppliers.KeepSuppliers;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ViewSuppliers;
import uk.co.pharmacyiq.inventory.ordering.suppliers.web.SupplierAnswers.PriceReportAnswer;
import uk.co.pharmacyiq.inventory.ordering.suppliers.web.SupplierAnswers.SupplierAnswer;
import uk.co.pharmacyiq.inventory.ordering.suppliers.web.SupplierAnswers.SupplierIdAnswer;
import uk.co.pharmacyiq.inventory.ordering.suppliers.web.SupplierAnswers.SupplierWithPricesAnswer;
import uk.co.pharmacyiq.inventory.ordering.suppliers.web.SupplierInput.PriceListBody;
import uk.co.pharmacyiq.inventory.ordering.suppliers.web.SupplierInput.SupplierBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Suppliers and what they ask, for programs. */
@RestController
class SuppliersApi {

    private final Api api;
    private final ViewSuppliers viewSuppliers;
    private final KeepSuppliers keepSuppliers;
    private final ImportPrices importPrices;

    SuppliersApi(Api api, ViewSuppliers viewSuppliers, KeepSuppliers keepSuppliers, ImportPrices importPrices) {
        this.api = api;
        this.viewSuppliers = viewSuppliers;
        this.keepSuppliers = keepSuppliers;
        this.importPrices = importPrices;
    }

    @GetMapping("/api/v1/suppliers")
    @Permitted(ViewSuppliers.PERMISSION)
    ResponseEntity<List<SupplierAnswer>> listSuppliers(Actor.Person actor) {
        return api.ok(viewSuppliers
                .list(actor)
                .then(listing -> Outcome.done(
                        listing.suppliers().stream().map(SupplierAnswer::of).toList())));
    }

    @PostMapping("/api/v1/suppliers")
    @Permitted(KeepSuppliers.PERMISSION)
    ResponseEntity<SupplierIdAnswer> addSupplier(Actor.Person actor, @RequestBody SupplierBody body) {
        var read = SupplierInput.details(Fields.ofBody(body));
        return api.created(
                api.ask(actor, KeepSuppliers.ADD_ACT, Target.none(), read, details -> keepSuppliers.add(actor, details))
                        .then(id -> Outcome.done(new SupplierIdAnswer(id))));
    }

    @GetMapping("/api/v1/suppliers/{supplier}")
    @Permitted(ViewSuppliers.PERMISSION)
    ResponseEntity<SupplierWithPricesAnswer> viewSupplier(Actor.Person actor, @PathVariable String supplier) {
        return api.ok(viewSuppliers
                .view(actor, RequestNotes.id(supplier))
                .then(view -> Outcome.done(SupplierWithPricesAnswer.of(view))));
    }

    @PutMapping("/api/v1/suppliers/{supplier}")
    @Permitted(KeepSuppliers.PERMISSION)
    ResponseEntity<SupplierIdAnswer> changeSupplier(
            Actor.Person actor, @PathVariable String supplier, @RequestBody SupplierBody body) {
        var read = SupplierInput.changed(Fields.ofBody(body), RequestNotes.id(supplier));
        return api.ok(api.ask(
                        actor,
                        KeepSuppliers.CHANGE_ACT,
                        Target.none(),
                        read,
                        changed -> keepSuppliers.change(actor, changed))
                .then(id -> Outcome.done(new SupplierIdAnswer(id))));
    }

    @PostMapping("/api/v1/suppliers/{supplier}/prices")
    @Permitted(ImportPrices.PERMISSION)
    ResponseEntity<PriceReportAnswer> importPrices(
            Actor.Person actor, @PathVariable String supplier, @RequestBody PriceListBody body) {
        var read = SupplierInput.list(Fields.ofBody(body));
        return api.ok(api.ask(
                        actor,
                        ImportPrices.PRICES_ACT,
                        Target.none(),
                        read,
                        text -> importPrices.prices(actor, RequestNotes.id(supplier), text))
                .then(report -> Outcome.done(PriceReportAnswer.of(report))));
    }

    @PostMapping("/api/v1/price-concessions")
    @Permitted(ImportPrices.PERMISSION)
    ResponseEntity<PriceReportAnswer> importConcessions(Actor.Person actor, @RequestBody PriceListBody body) {
        var read = SupplierInput.list(Fields.ofBody(body));
        return api.ok(api.ask(
                        actor,
                        ImportPrices.CONCESSIONS_ACT,
                        Target.none(),
                        read,
                        text -> importPrices.concessions(actor, text))
                .then(report -> Outcome.done(PriceReportAnswer.of(report))));
    }
}
