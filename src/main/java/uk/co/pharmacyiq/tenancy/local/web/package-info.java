/** The pages of what premises are set to, and the same for programs. */
@NullMarked
package uk.co.pharmacyiq.tenancy.local.web;

import org.jspecify.annotations.NullMarked;
