package uk.co.pharmacyiq.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.UseCases;

/** Who may give and take which role: nobody to themselves, nobody above their own, store administrators at home only. */
@Component
class GrantRules {

    private final UseCases useCases;

    GrantRules(UseCases useCases) {
        this.useCases = useCases;
    }

    /** What one person may do, found out before the work begins: inside it the door is shut. */
    Rights rightsOf(Actor actor) {
        return useCases.rights(actor);
    }

    static Optional<Refusal> refuse(
            Actor actor, Rights rights, PersonId person, Role role, Optional<PremisesId> premises) {
        if (actor instanceof Actor.Person self && self.id().equals(person)) {
            return Optional.of(GrantRefusal.NOT_TO_YOURSELF);
        }
        boolean everywhere = rights.held().everywhere().contains(GrantRole.PERMISSION);
        boolean here = premises.isPresent() && rights.holdsAt(GrantRole.PERMISSION, premises.get());
        boolean may = switch (role) {
            case MASTER_ADMINISTRATOR -> everywhere && premises.isEmpty();
            case PHARMACIST, TECHNICIAN, STORE_ADMINISTRATOR -> everywhere || here;
        };
        return may ? Optional.empty() : Optional.of(GrantRefusal.ABOVE_YOURS);
    }
}
