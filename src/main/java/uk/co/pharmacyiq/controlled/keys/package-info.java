/** Owns who holds the keys of the controlled drugs cabinet: each step by the person who did it, in a session of their own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "site :: desk"})
package uk.co.pharmacyiq.controlled.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
