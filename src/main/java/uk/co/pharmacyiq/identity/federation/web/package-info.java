/** The pages and routes of signing in by a provider. */
@NullMarked
package uk.co.pharmacyiq.identity.federation.web;

import org.jspecify.annotations.NullMarked;
