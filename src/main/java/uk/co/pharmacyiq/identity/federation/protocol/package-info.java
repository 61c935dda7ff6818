/**
 * OpenID Connect as a relying party speaks it: messages, keys and the checks of what comes back. Knows no table and no
 * person: values in, outcomes out.
 */
@NullMarked
package uk.co.pharmacyiq.identity.federation.protocol;

import org.jspecify.annotations.NullMarked;
