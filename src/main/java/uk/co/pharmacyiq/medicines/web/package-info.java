/** Pages and API of the medicines catalogue. Holds no rule and no SQL. */
@NullMarked
package uk.co.pharmacyiq.medicines.web;

import org.jspecify.annotations.NullMarked;
