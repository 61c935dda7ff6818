/** What sealing reads and how: rows of the record in their order, statements, and what is found wrong. */
@NullMarked
@NamedInterface("findings")
package uk.co.pharmacyiq.audit.sealing.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
