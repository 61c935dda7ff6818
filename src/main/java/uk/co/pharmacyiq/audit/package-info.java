/**
 * The append-only record of who did what, when, and whether it was allowed. Nothing edits it. Each event is a small
 * public leaf, which may be shown to anyone, and a sealed part beside it, which holds what is personal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "keys"})
package uk.co.pharmacyiq.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
