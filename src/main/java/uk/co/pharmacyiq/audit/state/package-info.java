/**
 * How the record is kept, for those who look: how far each entry's sealing is, how the sealer and the places outside the
 * database fare, how the record grows, and the keys and checkpoints that anybody may have. Reads only, and without keys.
 */
@NullMarked
@NamedInterface("state")
package uk.co.pharmacyiq.audit.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
