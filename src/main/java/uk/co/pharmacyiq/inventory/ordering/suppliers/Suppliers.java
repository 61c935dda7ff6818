package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.Work;

/** The suppliers, for other modules within work under way. */
@Component
public class Suppliers {

    private final SupplierStore suppliers;

    Suppliers(SupplierStore suppliers) {
        this.suppliers = suppliers;
    }

    /** All of them, by name. */
    public List<Supplier> all(Work work) {
        return suppliers.all(work).stream()
                .sorted(Comparator.comparing(Supplier::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Optional<Supplier> find(Work work, UUID supplier) {
        return suppliers.find(work, supplier);
    }
}
