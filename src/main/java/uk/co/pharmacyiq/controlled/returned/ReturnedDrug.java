package uk.co.pharmacyiq.controlled.returned;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A controlled drug that a patient, or somebody for them, brought back.
 *
 * @param destroyed empty while it awaits destruction
 */
public record ReturnedDrug(UUID id, LocalDate returnedOn, Taken taken, Item item, Optional<Destroyed> destroyed) {

    /** Who took it in, and when it was written down. */
    public record Taken(PersonId by, Instant at) {}

    /**
     * What was brought back, and from whom.
     *
     * @param quantity in words, because what comes back is opened, mixed and estimated: {@code 14 tablets}
     * @param receivedBy and {@code role}: of whoever took it in, as they were called then
     */
    public record Item(
            String patient,
            String address,
            String drug,
            String strength,
            String form,
            String quantity,
            String receivedBy,
            String role) {

        /** {@code Morphine 10mg tablets, 14 tablets}: nothing of the patient. */
        String what() {
            return String.join(" ", drug, strength, form)
                            .replaceAll("\\s+", " ")
                            .strip() + ", " + quantity;
        }
    }

    /** When it was destroyed. */
    public record Destroyed(LocalDate on, Instant at, PersonId by, Optional<PersonId> witness, Words words) {}

    /** Who destroyed it and who watched, as they were called then. */
    public record Words(String by, String registration, Named witness) {}

    /** A witness: a registered member of staff. */
    public record Named(String name, String role, String registration) {}
}
