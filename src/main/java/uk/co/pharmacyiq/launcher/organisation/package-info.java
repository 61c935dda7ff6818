/** What an operator says of one organisation: that it signed its contract, that it is suspended, that it may go on. */
@NullMarked
package uk.co.pharmacyiq.launcher.organisation;

import org.jspecify.annotations.NullMarked;
