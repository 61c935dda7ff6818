/** The trees as they are stored: leaves, tiles and heads of every organisation's log, and the log of heads. */
@NullMarked
package uk.co.pharmacyiq.audit.sealing.forest;

import org.jspecify.annotations.NullMarked;
