/** From when to when people work here: joiners, locums for a day, leavers, and how soon those were shut out. */
@NullMarked
@NamedInterface("joining")
package uk.co.pharmacyiq.identity.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
