/** Whether every event came that was written, and as it was written: the chains of the writing processes. */
@NullMarked
package uk.co.pharmacyiq.audit.sealing.chain;

import org.jspecify.annotations.NullMarked;
