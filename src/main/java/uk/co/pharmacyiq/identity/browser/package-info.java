/** How a session reaches a browser and is known again there: cookies, and what a browser says of itself. */
@NullMarked
package uk.co.pharmacyiq.identity.browser;

import org.jspecify.annotations.NullMarked;
