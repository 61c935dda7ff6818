/** Pages and JSON of the controlled-drugs register. */
@NullMarked
package uk.co.pharmacyiq.controlled.web;

import org.jspecify.annotations.NullMarked;
