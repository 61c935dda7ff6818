/** The page of the sub-processors, and the same for programs. */
@NullMarked
package uk.co.pharmacyiq.tenancy.processor.web;

import org.jspecify.annotations.NullMarked;
