/** Why somebody may do something, or may not: the answer the door would give, and the chain that leads to it. */
@NullMarked
package uk.co.pharmacyiq.access.explain;

import org.jspecify.annotations.NullMarked;
