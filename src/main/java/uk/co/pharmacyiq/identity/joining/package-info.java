/** From when to when people work here: joiners, locums for a day, leavers, and how soon those were shut out. */
@NullMarked
package uk.co.pharmacyiq.identity.joining;

import org.jspecify.annotations.NullMarked;
