package uk.co.pharmacyiq.identity.session;

import java.util.UUID;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PremisesId;

/** A browser at a counter that an administrator enrolled for people to share. */
public record Terminal(UUID organisationId, UUID terminalId, UUID premisesId, String name) {

    public OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    public PremisesId premises() {
        return new PremisesId(premisesId);
    }
}
