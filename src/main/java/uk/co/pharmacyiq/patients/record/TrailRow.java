package uk.co.pharmacyiq.patients.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * That an event showed or changed a patient's record. What the event says more stands on the record of the organisation,
 * under the same identifier.
 *
 * @param changed whether the record was written in; otherwise it was shown
 * @param actor {@code person}, {@code visitor} or {@code operator}
 * @param act the action's name: {@code PATIENT_VIEW}
 * @param why the code of the reason: {@code at-counter}; empty where none was said
 */
public record TrailRow(
        PatientId patient,
        UUID event,
        boolean changed,
        Instant at,
        Optional<PersonId> person,
        String actor,
        Optional<PremisesId> premises,
        String act,
        String why) {}
