package uk.co.pharmacyiq.responsible.authority;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** The authorisations of premises, for other work under way. */
@Component
public class Authorisations {

    private final AuthorisationStore store;
    private final PeopleNames.Registrations registrations;

    Authorisations(AuthorisationStore store, PeopleNames.Registrations registrations) {
        this.store = store;
        this.registrations = registrations;
    }

    /** Every one that was granted at premises, newest first. */
    public List<Authorisation> at(Work work, PremisesId premises) {
        return store.at(work, premises);
    }

    /** What allows the person at work to do this here today; under 220A a technician must still be registered. */
    public Optional<UUID> held(Work work, PremisesId premises, Basis basis, Operation task) {
        return work.actor() instanceof Actor.Person person && allowedTo(work, person, basis)
                ? store.held(work, premises, person.id(), basis, task)
                : Optional.empty();
    }

    private boolean allowedTo(Work work, Actor.Person person, Basis basis) {
        return switch (basis) {
            case REGULATION_220A ->
                registrations
                        .live(work, person.id(), Profession.PHARMACY_TECHNICIAN)
                        .isPresent();
            case REGULATION_220B -> true;
        };
    }
}
