/**
 * A witness of logs in one process with one file, which anybody may run who does not want to take the platform's word for
 * its record. It speaks C2SP tlog-witness.
 */
@NullMarked
@NamedInterface("witness")
package uk.co.pharmacyiq.audit.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
