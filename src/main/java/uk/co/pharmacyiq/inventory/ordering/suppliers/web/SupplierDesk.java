package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.suppliers.KeepSuppliers;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ViewSuppliers;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the two pages of the suppliers, with the forms as they are. */
@Component
class SupplierDesk {

    private final UseCases useCases;
    private final Pages pages;
    private final ViewSuppliers viewSuppliers;

    SupplierDesk(UseCases useCases, Pages pages, ViewSuppliers viewSuppliers) {
        this.useCases = useCases;
        this.pages = pages;
        this.viewSuppliers = viewSuppliers;
    }

    /** The same person, for what the page shows after an act. */
    Actor.Person looking(Actor.Person actor) {
        return actor.with(actor.request().composed());
    }

    View all(Actor.Person actor, HttpStatus status, SupplierForm form, ListForm concessions) {
        return switch (viewSuppliers.list(actor)) {
            case Done<ViewSuppliers.Listing>(var listing) ->
                pages.show(
                        status,
                        "inventory/ordering/suppliers/web/suppliers",
                        new SuppliersPage(listing.suppliers(), mayKeep(actor), form, concessions));
            case Refused<ViewSuppliers.Listing>(var no) -> pages.refused(no);
        };
    }

    View one(
            Actor.Person actor,
            UUID supplier,
            HttpStatus status,
            Function<Supplier, SupplierForm> form,
            ListForm list) {
        return switch (viewSuppliers.view(actor, supplier)) {
            case Done<ViewSuppliers.View>(var view) ->
                pages.show(
                        status,
                        "inventory/ordering/suppliers/web/supplier",
                        new SupplierPage(view, mayKeep(actor), form.apply(view.supplier()), list));
            case Refused<ViewSuppliers.View>(var no) -> pages.refused(no);
        };
    }

    View redirect(String path, String done) {
        return pages.redirect(path, Notice.success(done));
    }

    private boolean mayKeep(Actor.Person actor) {
        return useCases.rights(actor).holdsAnywhere(KeepSuppliers.PERMISSION);
    }
}
