/** The page of the record of processing, and the same for programs. */
@NullMarked
package uk.co.pharmacyiq.tenancy.processing.web;

import org.jspecify.annotations.NullMarked;
