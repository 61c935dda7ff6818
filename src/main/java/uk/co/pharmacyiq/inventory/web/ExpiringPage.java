package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.site.desk.Here;

/** What has expired and what soon will, by month. */
record ExpiringPage(Here here, ExpiryMonths expiry) {

    String path(String rest) {
        return here.path(rest);
    }

    boolean mayWaste() {
        return here.may(WasteStock.PERMISSION);
    }

    List<ExpiryMonths.Month> months() {
        return expiry.months().stream().filter(month -> !month.rows().isEmpty()).toList();
    }
}
