/** The confidentiality statement that everybody accepts before they work, and again when its words change (SC-10). */
@NullMarked
package uk.co.pharmacyiq.identity.statement;

import org.jspecify.annotations.NullMarked;
