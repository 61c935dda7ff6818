/** Breaking the glass: what keeps supply going, for an hour, without a role that gives it; told at once, reviewed after. */
@NullMarked
package uk.co.pharmacyiq.access.elevation;

import org.jspecify.annotations.NullMarked;
