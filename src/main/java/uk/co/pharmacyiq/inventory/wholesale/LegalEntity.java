package uk.co.pharmacyiq.inventory.wholesale;

import java.util.UUID;

/**
 * A company or a person that keeps premises.
 *
 * @param wdaNumber its wholesale dealer authorisation, WDA(H); empty where it has none
 * @param licenceNumber its Home Office licence for controlled drugs; empty where it has none
 */
public record LegalEntity(UUID id, String name, String wdaNumber, String licenceNumber) {}
