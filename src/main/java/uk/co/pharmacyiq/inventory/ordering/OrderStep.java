package uk.co.pharmacyiq.inventory.ordering;

import java.time.Instant;
import uk.co.pharmacyiq.kernel.PersonId;

/** A step an order took. */
public record OrderStep(OrderState from, OrderState to, PersonId by, Instant at) {}
