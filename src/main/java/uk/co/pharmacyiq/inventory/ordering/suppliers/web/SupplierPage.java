package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Prices;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ViewSuppliers;

/** One supplier: what is said of it and what it asks. */
record SupplierPage(ViewSuppliers.View view, boolean mayKeep, SupplierForm form, ListForm list) {

    String path() {
        return "/suppliers/" + view.supplier().id();
    }

    String price(Prices.Priced priced) {
        return Pounds.text(priced.offer().price());
    }
}
