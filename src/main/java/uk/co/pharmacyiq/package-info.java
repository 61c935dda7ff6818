/** PharmacyIQ, a system for community pharmacies. Each folder below is a module; ARCHITECTURE.md draws them. */
@NullMarked
package uk.co.pharmacyiq;

import org.jspecify.annotations.NullMarked;
