/** The planner: who would be locked out if more were asked of whoever signs in, and from when it is asked. */
@NullMarked
package uk.co.pharmacyiq.identity.enrolment;

import org.jspecify.annotations.NullMarked;
