/** Taking a locum on for a day or some days: account, registration, role, dates and link in one step. */
@NullMarked
package uk.co.pharmacyiq.access.locum;

import org.jspecify.annotations.NullMarked;
