package uk.co.pharmacyiq.responsible;

import java.time.Instant;
import java.util.UUID;

/** A line of the record that was written or ended: which, and when. */
public record Written(UUID id, Instant at) {}
