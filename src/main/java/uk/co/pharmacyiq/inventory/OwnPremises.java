package uk.co.pharmacyiq.inventory;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Work;

/** What the controlled-drugs register says of transfers between premises of one organisation; empty where it has none such. */
@Component
class OwnPremises {

    private final Organisations organisation;

    OwnPremises(Organisations organisation) {
        this.organisation = organisation;
    }

    /** To another pharmacy of the organisation, not on a prescription: nobody collects. */
    Optional<Particulars.Supplied> supplied(Work work, PremisesId to) {
        return find(work, to)
                .filter(Premises::isOpen)
                .map(premises -> new Particulars.Supplied(
                        party(premises),
                        "Registered pharmacy premises " + premises.odsCode().value(),
                        Optional.empty(),
                        Optional.empty()));
    }

    Optional<Particulars.Obtained> obtained(Work work, PremisesId from) {
        return find(work, from).map(premises -> new Particulars.Obtained(party(premises)));
    }

    private Optional<Premises> find(Work work, PremisesId id) {
        return organisation.view(work).premises().stream()
                .filter(premises -> premises.id().equals(id))
                .findFirst();
    }

    private static Particulars.Party party(Premises premises) {
        return new Particulars.Party(premises.name(), premises.address());
    }
}
