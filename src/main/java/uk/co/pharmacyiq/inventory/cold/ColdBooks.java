package uk.co.pharmacyiq.inventory.cold;

import org.springframework.stereotype.Component;

/** Everything that is kept about fridges, for whoever reads all of it. */
@Component
record ColdBooks(FridgeStore fridges, ReadingStore readings, ExcursionStore excursions) {}
