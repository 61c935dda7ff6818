package uk.co.pharmacyiq.patients.looking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * That a patient and a pharmacy have to do with each other for a time.
 *
 * @param notedBy who said so; empty where the work itself did
 * @param event the event in which it was noted
 */
public record Relationship(
        UUID id,
        PatientId patient,
        PremisesId premises,
        RelationshipKind kind,
        Optional<PersonId> notedBy,
        Instant began,
        Instant until,
        UUID event) {}
