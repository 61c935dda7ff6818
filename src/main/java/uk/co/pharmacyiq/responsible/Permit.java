package uk.co.pharmacyiq.responsible;

import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.responsible.authority.Operation;

/**
 * Why something may happen at premises now.
 *
 * @param rule the rule that allows it, as people cite it: {@code SI 2008/2789 reg 3(6)}
 * @param session the session of the responsible pharmacist under whom it happens; empty where none is asked for
 * @param authorisation what it was allowed by, where that is what allows it
 */
public record Permit(
        Operation operation, State state, String rule, Optional<UUID> session, Optional<UUID> authorisation) {}
