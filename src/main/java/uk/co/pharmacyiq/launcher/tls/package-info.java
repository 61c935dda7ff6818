/** The certificate a server shows: that of a demonstration made here, or that of an operator read from files. */
@NullMarked
package uk.co.pharmacyiq.launcher.tls;

import org.jspecify.annotations.NullMarked;
