/**
 * Tells, from looks at patients' records and what else happened around them, which look nobody can explain. Values in, values
 * out: no database, no framework, no names. Surnames and addresses come as tokens that can only be compared.
 */
@NullMarked
package uk.co.pharmacyiq.governance.privacy.detection;

import org.jspecify.annotations.NullMarked;
