package uk.co.pharmacyiq.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.tenancy.PremisesAdded;
import uk.co.pharmacyiq.work.Gatekeeper;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Work;

/** Works out what a person may do from the roles they hold. */
@Component
class RoleGatekeeper implements Gatekeeper {

    private final Holdings holdings;
    private final People people;

    RoleGatekeeper(Holdings holdings, People people) {
        this.holdings = holdings;
        this.people = people;
    }

    @Override
    public Rights rights(Work work) {
        return holdings.rights(work, work.person());
    }

    /** New premises are among everybody's surroundings from their next request on. */
    @EventListener
    void hear(PremisesAdded added) {
        people.bumpEverybodysRights(added.work());
    }
}
