/** Recovery codes: ten, each good once, in the place of an authenticator that was lost. */
@NullMarked
package uk.co.pharmacyiq.identity.recovery;

import org.jspecify.annotations.NullMarked;
