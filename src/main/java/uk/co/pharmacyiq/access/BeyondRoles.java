package uk.co.pharmacyiq.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Knows what people may do for a while without a role that gives it. The rooms of this module that lend it answer. */
public interface BeyondRoles {

    /** What somebody may do beyond their roles now. */
    List<Lent> of(Work work, PersonId person);

    /** Everybody who may do something beyond their roles now. */
    Set<PersonId> everybody(Work work);

    /**
     * What somebody may do for a while, at one premises.
     *
     * @param title what it is called beside the person's roles
     * @param warning what they are told on every page meanwhile
     * @param event on the record
     */
    record Lent(String title, PremisesId premises, Set<String> permissions, Instant until, String warning, UUID event) {

        public Lent {
            permissions = Set.copyOf(permissions);
        }
    }
}
