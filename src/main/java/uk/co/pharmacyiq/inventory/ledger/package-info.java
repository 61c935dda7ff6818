/**
 * Owns the ledger itself: what a movement is, how a shelf decides, and the one way to post. The acts around it are the
 * use cases of {@code inventory}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "work", "medicines", "controlled", "inventory.places", "inventory.scanning"})
package uk.co.pharmacyiq.inventory.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
