/**
 * The signed texts of C2SP, and nothing else: signed notes, checkpoints of logs, cosignatures of witnesses, proofs of one
 * entry, and the keys that sign and verify them, byte for byte as other people's tools write and read them. Plain Java and
 * Bouncy Castle's Ed25519, without a framework, a database or a clock. What is parsed may have been written by anybody:
 * parsing answers empty, and never throws, for whatever bytes it is given; there is one spelling for each value, and any
 * other is refused.
 */
@NullMarked
@NamedInterface("note")
package uk.co.pharmacyiq.audit.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
