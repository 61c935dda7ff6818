/**
 * How an organisation leaves: who asked for its data and who agreed, what was handed out, who agreed to deletion and from
 * when it may be done. Knows nothing of the data; the operator's commands hand it out and delete it.
 */
@NullMarked
@NamedInterface("leaving")
package uk.co.pharmacyiq.tenancy.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
