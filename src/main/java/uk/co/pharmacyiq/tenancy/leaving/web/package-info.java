/** The pages of leaving. */
@NullMarked
package uk.co.pharmacyiq.tenancy.leaving.web;

import org.jspecify.annotations.NullMarked;
