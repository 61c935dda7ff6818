/** Accounts for programs, each with a living owner, and the keys they get in by. Nothing professional is ever done by one. */
@NullMarked
package uk.co.pharmacyiq.identity.service;

import org.jspecify.annotations.NullMarked;
