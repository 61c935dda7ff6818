package uk.co.pharmacyiq.responsible;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * The responsible pharmacist of premises, with what the record must hold of them (RP-01).
 *
 * @param away where they are away now
 */
public record OnDuty(UUID session, PersonId person, Named named, Instant since, Optional<Away> away) {

    /** Name and registration number, as they stand on the notice. */
    public record Named(String name, String registration) {
        @Override
        public String toString() {
            return "Named[hidden]";
        }
    }

    /** An absence that goes on. */
    public record Away(UUID absence, Instant since, Contact.Arrangement contact, String reason) {
        @Override
        public String toString() {
            return "Away[" + absence + "]";
        }
    }
}
