package uk.co.pharmacyiq.identity.federation.protocol;

import uk.co.pharmacyiq.kernel.Refusal;

/**
 * What is wrong with something a provider said. The person is told the same whatever it was; the code on the record tells
 * an administrator which of the checks it was.
 */
public enum Flaw implements Refusal {
    FORM("token-form"),
    ALGORITHM("token-algorithm"),
    KEY_UNKNOWN("token-key-unknown"),
    SIGNATURE("token-signature"),
    ISSUER("token-issuer"),
    AUDIENCE("token-audience"),
    AUTHORISED_PARTY("token-authorised-party"),
    EXPIRED("token-expired"),
    ISSUED_IN_FUTURE("token-issued-in-future"),
    NONCE("token-nonce"),
    SUBJECT_MISSING("token-subject-missing"),
    ACR_MISSING("token-acr-missing"),
    ACR_TOO_LOW("token-acr-too-low"),
    SECOND_FACTOR_MISSING("token-second-factor-missing"),
    AUTH_TIME_MISSING("token-auth-time-missing"),
    AUTH_TIME_TOO_OLD("token-auth-time-too-old"),
    ACCESS_TOKEN_HASH("token-access-token-hash"),
    TENANT("token-tenant"),
    USERINFO_FORM("userinfo-form"),
    USERINFO_SUBJECT("userinfo-subject"),
    USER_ID_MISSING("user-id-missing"),
    USER_ID_DIFFERS("user-id-differs"),
    NONCE_PRESENT("logout-nonce-present"),
    SESSION_ID_MISSING("logout-session-missing"),
    EVENTS("logout-events"),
    TOKEN_ID_MISSING("logout-token-id-missing"),
    ISSUED_LONG_AGO("logout-issued-long-ago"),
    REPLAYED("logout-replayed"),
    OTHER("token-refused");

    private final String stored;

    Flaw(String stored) {
        this.stored = stored;
    }

    @Override
    public String code() {
        return stored;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_ALLOWED;
    }

    @Override
    public String advice() {
        return "The sign-in service did not say clearly enough who you are. Start again; if it happens again, tell an"
                + " administrator, who finds the reason on the record.";
    }
}
