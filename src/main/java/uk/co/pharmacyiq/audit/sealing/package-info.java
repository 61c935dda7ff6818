/**
 * Turns committed events into leaves of hash trees that nobody can change unseen: reads below the watermark, checks each
 * row, appends it to its organisation's log, puts the new heads into the log of heads, and signs that. It runs in a process
 * of its own, under a role that reads every event and changes none, and knows no web and no application context.
 */
@NullMarked
@NamedInterface("sealing")
package uk.co.pharmacyiq.audit.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
