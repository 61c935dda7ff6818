package uk.co.pharmacyiq.identity;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** The short names by which organisations are told apart before anybody is known. */
public interface Handles {

    Optional<OrganisationId> find(String handle);

    String handleOf(OrganisationId organisation);
}
