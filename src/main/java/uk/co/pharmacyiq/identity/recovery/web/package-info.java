/** The page of recovery codes. */
@NullMarked
package uk.co.pharmacyiq.identity.recovery.web;

import org.jspecify.annotations.NullMarked;
