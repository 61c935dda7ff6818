/**
 * Places outside the database that keep checkpoints of the log of heads: a file on another volume, witnesses run by
 * others, and authorities that state the time. A database that was rolled back or rewritten disagrees with them.
 */
@NullMarked
@NamedInterface("anchor")
package uk.co.pharmacyiq.audit.anchor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
