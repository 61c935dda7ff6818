package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;

/** The suppliers, with the form for another. */
record SuppliersPage(List<Supplier> suppliers, boolean mayKeep, SupplierForm form, ListForm concessions) {

    String path(Supplier supplier) {
        return "/suppliers/" + supplier.id();
    }
}
