package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.LocalDate;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * That one person opened one patient's record on one day, and whether anything bears out that there
 * was something to do.
 *
 * @param night whether it was outside the hours
 */
public record Visit(LocalDate day, PersonId person, PatientId patient, boolean borneOut, boolean night) {}
