package uk.co.pharmacyiq.identity.session;

import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * Somebody who has proved who they are and has no session yet.
 *
 * @param authentication how they did: {@code password+totp}, {@code passkey}, {@code cis2}
 */
public record Proven(
        OrganisationId organisation, PersonId person, String displayName, long rightsVersion, String authentication) {

    @Override
    public String toString() {
        return "Proven[" + person + "]";
    }
}
