/** The record from the operator's side: the sealer's process, a witness, and the commands that check and hand out. */
@NullMarked
package uk.co.pharmacyiq.launcher.record;

import org.jspecify.annotations.NullMarked;
