/** The page and the API by which patients come in from other systems. */
@NullMarked
package uk.co.pharmacyiq.patients.intake.web;

import org.jspecify.annotations.NullMarked;
