package uk.co.pharmacyiq.tenancy;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.tenancy.IdentifierStore.Kind;
import uk.co.pharmacyiq.work.Work;

/**
 * Opens premises, within work under way. What they are known by may be in use at no other active premises of the installation; a
 * refusal never tells whose it is.
 */
@Component
class Opening {

    private final OrganisationStore organisations;
    private final IdentifierStore identifiers;
    private final ApplicationEventPublisher events;

    Opening(OrganisationStore organisations, IdentifierStore identifiers, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.identifiers = identifiers;
        this.events = events;
    }

    /** The reason why not; empty where they are open now. */
    Optional<TenancyRefusal> open(Work work, Premises premises) {
        for (var ours :
                organisations.premises(work).stream().filter(Premises::isOpen).toList()) {
            if (ours.odsCode().equals(premises.odsCode())) {
                return Optional.of(TenancyRefusal.ODS_CODE_TAKEN);
            }
            if (ours.number().isPresent() && ours.number().equals(premises.number())) {
                return Optional.of(TenancyRefusal.GPHC_NUMBER_TAKEN);
            }
        }
        if (!identifiers.claim(work, Kind.ODS, premises.odsCode().value(), premises.id())) {
            return Optional.of(TenancyRefusal.ODS_CODE_UNUSABLE);
        }
        var number = premises.number().map(PremisesNumber::digits);
        if (number.isPresent() && !identifiers.claim(work, Kind.GPHC, number.get(), premises.id())) {
            return Optional.of(TenancyRefusal.GPHC_NUMBER_UNUSABLE);
        }
        if (!organisations.addPremises(work, premises)) {
            return Optional.of(TenancyRefusal.ODS_CODE_TAKEN);
        }
        events.publishEvent(new PremisesAdded(work, premises.id()));
        return Optional.empty();
    }
}
