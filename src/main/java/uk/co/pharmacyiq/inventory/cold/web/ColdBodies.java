package uk.co.pharmacyiq.inventory.cold.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API about fridges takes, as it is sent. */
final class ColdBodies {

    private ColdBodies() {}

    /** A fridge for the register. */
    record FridgeBody(
            @Nullable String place,
            @Nullable String name,
            @Nullable String make,
            @Nullable String serial,
            @Nullable String calibratedOn) {}

    /** What a sensor told at a moment. */
    record FridgeReadingBody(
            @Nullable String takenAt,
            @Nullable BigDecimal current,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest) {}

    /** Readings, at most 200 at once; what was sent before is not taken twice. */
    record FridgeReadingsBody(@Nullable List<FridgeReadingBody> readings) {}

    /** The file of a logger, as text. */
    record FridgeFileBody(@Nullable String text) {}

    /** Words beneath a reading. */
    record ReadingNoteBody(@Nullable String note) {}

    /** A pharmacist's decision: {@code release} or {@code destroy}, and why. */
    record FridgeDecisionBody(
            @Nullable String decision, @Nullable String why) {}
}
