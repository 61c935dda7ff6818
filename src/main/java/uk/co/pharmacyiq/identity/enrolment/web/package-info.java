/** Pages of the planner. */
@NullMarked
package uk.co.pharmacyiq.identity.enrolment.web;

import org.jspecify.annotations.NullMarked;
