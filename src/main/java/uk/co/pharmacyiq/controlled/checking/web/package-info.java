/** Pages and JSON of balance checks and discrepancy cases. */
@NullMarked
package uk.co.pharmacyiq.controlled.checking.web;

import org.jspecify.annotations.NullMarked;
