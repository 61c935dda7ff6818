/**
 * Signing in by somebody else's word: NHS CIS2 with its smartcards, or an organisation's own directory. Owns which
 * providers an organisation trusts, whose account there is whose here, and what becomes of a session when the provider ends
 * its own. It cannot prove who held a card: it records which card was shown and who was signed in.
 */
@NullMarked
package uk.co.pharmacyiq.identity.federation;

import org.jspecify.annotations.NullMarked;
