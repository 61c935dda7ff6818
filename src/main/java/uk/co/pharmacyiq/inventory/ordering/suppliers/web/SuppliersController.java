package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ImportPrices;
import uk.co.pharmacyiq.inventory.ordering.suppliers.KeepSuppliers;
import uk.co.pharmacyiq.inventory.ordering.suppliers.PriceReport;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ViewSuppliers;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of the suppliers: who they are, what they ask. */
@Controller
class SuppliersController {

    private static final String ALL = "/suppliers";
    private static final String ONE = "/suppliers/{supplier}";

    private final SupplierDesk desk;
    private final Api api;
    private final KeepSuppliers keepSuppliers;
    private final ImportPrices importPrices;

    SuppliersController(SupplierDesk desk, Api api, KeepSuppliers keepSuppliers, ImportPrices importPrices) {
        this.desk = desk;
        this.api = api;
        this.keepSuppliers = keepSuppliers;
        this.importPrices = importPrices;
    }

    @GetMapping(ALL)
    @Permitted(ViewSuppliers.PERMISSION)
    View suppliers(Actor.Person actor) {
        return desk.all(actor, HttpStatus.OK, SupplierForm.fresh(), ListForm.fresh());
    }

    @PostMapping(ALL)
    @Permitted(KeepSuppliers.PERMISSION)
    View add(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        return switch (api.ask(
                actor,
                KeepSuppliers.ADD_ACT,
                Target.none(),
                SupplierInput.details(fields),
                details -> keepSuppliers.add(actor, details))) {
            case Done<UUID>(var id) -> desk.redirect("/suppliers/" + id, "The supplier was added.");
            case Refused<UUID>(var reason) ->
                desk.all(
                        desk.looking(actor),
                        Api.status(reason.kind()),
                        SupplierForm.refused(fields, null, reason),
                        ListForm.fresh());
        };
    }

    @PostMapping("/suppliers/concessions")
    @Permitted(ImportPrices.PERMISSION)
    View concessions(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        return switch (api.ask(
                actor,
                ImportPrices.CONCESSIONS_ACT,
                Target.none(),
                SupplierInput.list(fields),
                text -> importPrices.concessions(actor, text))) {
            case Done<PriceReport>(var report) ->
                desk.all(desk.looking(actor), HttpStatus.OK, SupplierForm.fresh(), ListForm.taken(report));
            case Refused<PriceReport>(var reason) ->
                desk.all(
                        desk.looking(actor),
                        Api.status(reason.kind()),
                        SupplierForm.fresh(),
                        ListForm.refused(fields.shown("text"), reason));
        };
    }

    @GetMapping(ONE)
    @Permitted(ViewSuppliers.PERMISSION)
    View supplier(Actor.Person actor, @PathVariable String supplier) {
        return desk.one(actor, RequestNotes.id(supplier), HttpStatus.OK, SupplierForm::of, ListForm.fresh());
    }

    @PostMapping(ONE)
    @Permitted(KeepSuppliers.PERMISSION)
    View change(Actor.Person actor, @PathVariable String supplier, HttpServletRequest request) {
        var id = RequestNotes.id(supplier);
        var fields = Fields.ofForm(request);
        return switch (api.ask(
                actor,
                KeepSuppliers.CHANGE_ACT,
                Target.none(),
                SupplierInput.changed(fields, id),
                changed -> keepSuppliers.change(actor, changed))) {
            case Done<UUID> _ -> desk.redirect("/suppliers/" + id, "The supplier was changed.");
            case Refused<UUID>(var reason) ->
                desk.one(
                        desk.looking(actor),
                        id,
                        Api.status(reason.kind()),
                        now -> SupplierForm.refused(fields, now, reason),
                        ListForm.fresh());
        };
    }

    @PostMapping("/suppliers/{supplier}/prices")
    @Permitted(ImportPrices.PERMISSION)
    View prices(Actor.Person actor, @PathVariable String supplier, HttpServletRequest request) {
        var id = RequestNotes.id(supplier);
        var fields = Fields.ofForm(request);
        return switch (api.ask(
                actor,
                ImportPrices.PRICES_ACT,
                Target.none(),
                SupplierInput.list(fields),
                text -> importPrices.prices(actor, id, text))) {
            case Done<PriceReport>(var report) ->
                desk.one(desk.looking(actor), id, HttpStatus.OK, SupplierForm::of, ListForm.taken(report));
            case Refused<PriceReport>(var reason) ->
                desk.one(
                        desk.looking(actor),
                        id,
                        Api.status(reason.kind()),
                        SupplierForm::of,
                        ListForm.refused(fields.shown("text"), reason));
        };
    }
}
