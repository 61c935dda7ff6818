/** The quarterly look at every role that people hold: whether it is still needed, and what of it nobody uses. */
@NullMarked
package uk.co.pharmacyiq.access.review;

import org.jspecify.annotations.NullMarked;
