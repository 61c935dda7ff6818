/**
 * Terminals that people share: enrolled by an administrator, locked with one key, unlocked in seconds by whoever comes next,
 * each in their own name.
 */
@NullMarked
package uk.co.pharmacyiq.identity.terminal;

import org.jspecify.annotations.NullMarked;
