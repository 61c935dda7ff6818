package uk.co.pharmacyiq.inventory.waste.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs send about waste. */
final class WasteBodies {

    private WasteBodies() {}

    /** Lots out of quarantine, for one contractor and one container. */
    record WasteBookingBody(
            @Nullable List<WastePartBody> lines,
            @Nullable String code,
            @Nullable String contractor,
            @Nullable String container,
            @Nullable String noteNumber) {}

    /** So much of a lot. */
    record WastePartBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity) {}

    /** A paper that came of a consignment. */
    record WastePaperBody(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String dated,
            @Nullable String signedBy) {}
}
