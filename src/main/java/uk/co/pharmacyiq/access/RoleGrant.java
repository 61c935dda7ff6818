package uk.co.pharmacyiq.access;

import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * A role somebody holds.
 *
 * @param premises where; empty means the whole organisation
 */
public record RoleGrant(UUID id, PersonId person, Role role, Optional<PremisesId> premises) {}
