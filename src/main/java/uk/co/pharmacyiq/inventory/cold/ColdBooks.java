package uk.co.pharmacyiq.inventory.cold;

import org.springframework.stereotype.Component;

/** Everything that is kept about fridges, for whoever reads all of it. */
@Component
class ColdBooks {

    private final FridgeStore fridges;
    private final ReadingStore readings;
    private final ExcursionStore excursions;

    ColdBooks(FridgeStore fridges, ReadingStore readings, ExcursionStore excursions) {
        this.fridges = fridges;
        this.readings = readings;
        this.excursions = excursions;
    }

    FridgeStore fridges() {
        return fridges;
    }

    ReadingStore readings() {
        return readings;
    }

    ExcursionStore excursions() {
        return excursions;
    }
}
