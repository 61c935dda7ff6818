package uk.co.pharmacyiq.tenancy;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.work.Work;

/**
 * The two halves of a change of ownership, each within work under way in its own organisation: premises close here, and premises
 * with the same ODS code open there. Between the two nobody has the code.
 */
@Component
public class ChangeOfHands {

    private final OrganisationStore organisations;
    private final IdentifierStore identifiers;
    private final Opening opening;
    private final ApplicationEventPublisher events;

    ChangeOfHands(
            OrganisationStore organisations,
            IdentifierStore identifiers,
            Opening opening,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.identifiers = identifiers;
        this.opening = opening;
        this.events = events;
    }

    /** Holds open premises, so that nothing begins there until the work ends; false where there are none. */
    public boolean hold(Work work, PremisesId premises) {
        return organisations.hold(work, premises);
    }

    /** Closes them today, for good; their code and number are free. */
    public void close(Work work, PremisesId premises) {
        organisations.close(work, premises);
        identifiers.release(work, premises);
        events.publishEvent(new PremisesClosed(work, premises));
    }

    /** Opens premises that were another's. */
    public Outcome<Premises> open(Work work, String name, OdsCode odsCode, PremisesNumber number, String address) {
        var premises = Premises.open(PremisesId.next(), name, odsCode, number, address);
        Optional<TenancyRefusal> no = opening.open(work, premises);
        return no.isPresent() ? Outcome.refused(no.get()) : Outcome.done(premises);
    }
}
