/** The pages by which a list of patients is asked for, taken, and noted as back. */
@NullMarked
package uk.co.pharmacyiq.patients.export.web;

import org.jspecify.annotations.NullMarked;
