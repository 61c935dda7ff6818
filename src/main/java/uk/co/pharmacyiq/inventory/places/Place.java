package uk.co.pharmacyiq.inventory.places;

import java.util.UUID;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * Somewhere stock can lie.
 *
 * @param code short, unique at the premises, printed on the shelf and scanned: {@code A1}
 * @param version counts the changes, so that two people who edit are told
 */
public record Place(UUID id, PremisesId premises, String code, String name, PlaceKind kind, int version) {}
