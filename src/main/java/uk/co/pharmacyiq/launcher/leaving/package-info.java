/** An organisation that leaves, from the operator's side: its data handed out whole, then deleted and certified. */
@NullMarked
package uk.co.pharmacyiq.launcher.leaving;

import org.jspecify.annotations.NullMarked;
