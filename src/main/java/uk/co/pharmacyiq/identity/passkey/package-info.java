/**
 * Passkeys: how they come to be, how somebody signs in or proves anew who they are with one, and how they are taken away.
 * Knows sessions and people of the module by their front doors; nothing outside asks it directly.
 */
@NullMarked
package uk.co.pharmacyiq.identity.passkey;

import org.jspecify.annotations.NullMarked;
