/** The record as other programs read it: JSON Lines, a table, and FHIR R4 AuditEvents. */
@NullMarked
@NamedInterface("export")
package uk.co.pharmacyiq.audit.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
