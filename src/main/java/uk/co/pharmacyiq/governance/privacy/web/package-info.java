/** Pages and API of the review of looks. */
@NullMarked
package uk.co.pharmacyiq.governance.privacy.web;

import org.jspecify.annotations.NullMarked;
