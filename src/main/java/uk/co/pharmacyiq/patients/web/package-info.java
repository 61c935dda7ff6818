/** The pages and the JSON of the patient's record, as a counter team uses them. */
@NullMarked
package uk.co.pharmacyiq.patients.web;

import org.jspecify.annotations.NullMarked;
