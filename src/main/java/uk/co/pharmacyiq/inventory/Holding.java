package uk.co.pharmacyiq.inventory;

import java.util.UUID;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Quantity;

/** So much of a lot in one place, as the balance stands. */
record Holding(Lot lot, UUID place, PlaceKind kind, Quantity quantity) {}
