package uk.co.pharmacyiq.identity.federation;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.identity.federation.protocol.Assurance;
import uk.co.pharmacyiq.identity.federation.protocol.Endpoints;
import uk.co.pharmacyiq.identity.federation.protocol.RelyingParty;
import uk.co.pharmacyiq.kernel.DataPlace;

/**
 * A provider an organisation trusts to say who somebody is.
 *
 * @param on whether people may sign in by it now
 * @param endpoints as it described itself when the settings were saved
 */
public record Provider(UUID id, boolean on, Settings settings, Endpoints endpoints) {

    private static final List<String> CIS2_SCOPES = List.of(
            "openid",
            "profile",
            "nhsperson",
            "nationalrbacaccess",
            "associatedorgs",
            "professionalmemberships",
            "organisationalmemberships",
            "selectedrole");

    /** What sort of provider it is. */
    public enum Kind {
        CIS2("cis2", "NHS CIS2 (smartcards)", "RS512"),
        DIRECTORY("directory", "Your own directory (OpenID Connect)", "PS256");

        private final String stored;
        private final String title;
        private final String usual;

        Kind(String stored, String title, String usual) {
            this.stored = stored;
            this.title = title;
            this.usual = usual;
        }

        public String stored() {
            return stored;
        }

        public String title() {
            return title;
        }

        /** How we sign for a provider of this kind that does not say what it takes. */
        String usual() {
            return usual;
        }
    }

    /**
     * What an administrator says of it.
     *
     * @param ourAddress where people reach this server: {@code https://} and a host
     * @param place the country in which it reads of people that they sign in here
     */
    public record Settings(
            Kind kind, String name, URI issuer, String clientId, String ourAddress, Trust trust, DataPlace place) {}

    /**
     * What must stand in its tokens.
     *
     * @param userId the claim that tells one person from another for good
     * @param tenantClaim a claim that must have {@code tenant} as its value; both empty where none is looked at
     * @param secondFactor values of amr or acr of which one must be there
     * @param phishingResistant values of amr or acr that count as proof no copied page can ask for
     */
    public record Trust(
            String userId,
            String tenantClaim,
            String tenant,
            List<String> secondFactor,
            List<String> phishingResistant) {

        /** What holds for NHS CIS2, which leaves nothing to choose. */
        public static final Trust OF_CIS2 = new Trust("nhsid_useruid", "", "", List.of(), List.of());

        public Trust {
            secondFactor = List.copyOf(secondFactor);
            phishingResistant = List.copyOf(phishingResistant);
        }
    }

    /** Us, as this provider knows us. */
    RelyingParty we(String handle) {
        var trust = settings.trust();
        boolean cis2 = settings.kind() == Kind.CIS2;
        return new RelyingParty(
                endpoints,
                settings.clientId(),
                URI.create(address(handle) + "/back"),
                cis2 ? CIS2_SCOPES : List.of("openid", "profile"),
                cis2
                        ? Assurance.cis2()
                        : new Assurance(
                                Set.of(), Set.copyOf(trust.secondFactor()), Set.copyOf(trust.phishingResistant())),
                trust.userId(),
                trust.tenantClaim(),
                trust.tenant(),
                cis2);
    }

    /** Where the provider finds everything of ours; {@code /back}, {@code /keys} and {@code /logout} follow. */
    public String address(String handle) {
        return settings.ourAddress() + "/oidc/" + handle + "/" + id;
    }
}
