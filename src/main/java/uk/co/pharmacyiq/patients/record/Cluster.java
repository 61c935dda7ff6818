package uk.co.pharmacyiq.patients.record;

import java.util.List;
import uk.co.pharmacyiq.kernel.PatientId;

/**
 * One patient as one record.
 *
 * @param survivor the record that stands for the patient
 * @param members all that were merged into it, and itself, in the order in which they were registered
 */
record Cluster(PatientId survivor, long version, List<PatientId> members) {}
