package uk.co.pharmacyiq.inventory.ledger;

import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;

/** Packs that were made together: one product, one batch, one expiry. Split packs stay what they are. */
public record Lot(DmdCode product, BatchNumber batch, Expiry expiry) {}
