package uk.co.pharmacyiq.identity.federation.protocol;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Why a provider could not be asked, or answered nothing that can be used. */
public enum TransportRefusal implements WordedRefusal {
    ADDRESS_NOT_ALLOWED(
            "provider-address-not-allowed",
            Kind.INVALID,
            "This address is not used: it must begin with https:// and lead to a public server. Type the address that"
                    + " your provider publishes."),
    UNREACHABLE(
            "provider-unreachable",
            Kind.BUSY,
            "The sign-in service does not answer now. Try again in a moment, or sign in with your own password."),
    NOT_A_PROVIDER(
            "provider-not-found",
            Kind.INVALID,
            "At this address no description of a sign-in service was found. Type the issuer exactly as your provider"
                    + " gives it."),
    ISSUER_DIFFERS(
            "provider-issuer-differs",
            Kind.INVALID,
            "The description found at this address names another issuer. Type the issuer exactly as your provider gives"
                    + " it."),
    NOT_SUITABLE(
            "provider-not-suitable",
            Kind.INVALID,
            "This sign-in service cannot be used: it must offer the authorization code flow, tokens signed with RS256 or"
                    + " RS512, and clients that prove themselves with a signed token."),
    CODE_NOT_TAKEN(
            "provider-code-not-taken",
            Kind.NOT_ALLOWED,
            "The sign-in service did not accept the answer it gave. Start again.");

    private final Words words;

    TransportRefusal(String code, Kind kind, String advice) {
        this.words = new Words(code, kind, kind == Kind.INVALID ? "issuer" : "", advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
