/** Pages and JSON of what patients bring back. */
@NullMarked
package uk.co.pharmacyiq.controlled.returned.web;

import org.jspecify.annotations.NullMarked;
