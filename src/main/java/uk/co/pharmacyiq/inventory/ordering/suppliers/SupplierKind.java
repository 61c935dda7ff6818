package uk.co.pharmacyiq.inventory.ordering.suppliers;

import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

/** What sort of firm supplies. Names are stored: add, never rename. */
public enum SupplierKind {
    WHOLESALER("Wholesaler"),
    MANUFACTURER("Manufacturer"),
    PHARMACY("Another pharmacy or a hospital");

    private final String title;

    SupplierKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * Whether a drug of this schedule is got from such a firm by requisition on form FP10CDF. A wholesaler or maker with a
     * licence supplies a pharmacy without one; of a firm whose licence is not on file that is not known.
     */
    boolean needsRequisition(Level level, boolean licensed) {
        boolean asked = level == Level.SCHEDULE_1 || level == Level.SCHEDULE_2 || level == Level.SCHEDULE_3;
        return asked && (this == PHARMACY || !licensed);
    }
}
