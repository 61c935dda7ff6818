/**
 * What leaves the house so that others can check it: the proof of one event, the whole record of one organisation, and a
 * check of the record against the hashes from the server's own side.
 */
@NullMarked
@NamedInterface("proof")
package uk.co.pharmacyiq.audit.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
