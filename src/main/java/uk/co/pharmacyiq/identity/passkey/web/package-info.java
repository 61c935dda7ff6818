/** Pages and API of passkeys. */
@NullMarked
package uk.co.pharmacyiq.identity.passkey.web;

import org.jspecify.annotations.NullMarked;
