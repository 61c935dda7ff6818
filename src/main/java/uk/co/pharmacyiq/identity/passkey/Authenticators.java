package uk.co.pharmacyiq.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks what authenticators sign, as the Web Authentication standard asks: type, challenge, origin, relying party, that a
 * person was there and proved it to the device, the signature, the counter. Whatever cannot be read or does not hold is one
 * and the same no.
 */
@Component
class Authenticators {

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final Origins origins;
    private final Challenges challenges;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    Authenticators(Origins origins, Challenges challenges) {
        this.origins = origins;
        this.challenges = challenges;
    }

    /** An answer that can be read; nothing of it is proved yet. */
    record Claim(AuthenticationData data, byte[] credentialId, byte[] userHandle, byte[] challenge) {}

    /** A new key, and the hash of the challenge it was made for. */
    record Made(KeyMaterial key, byte[] challengeHash) {}

    /** What came of checking a claim against a key. */
    sealed interface Verdict {

        /** It is right, and the authenticator has come this far. */
        record Right(long signCount, boolean backedUp) implements Verdict {}

        /** The signature is right and its counter went back: there may be two of this key. */
        record Copied() implements Verdict {}

        /** Anything else. */
        record Wrong() implements Verdict {}
    }

    /** A new key, where everything about it is right. */
    Optional<Made> made(String json, Ceremony ceremony) {
        try {
            var data = manager.parseRegistrationResponseJSON(json);
            var challenge =
                    Objects.requireNonNull(data.getCollectedClientData()).getChallenge();
            if (!challenges.isGood(challenge.getValue(), ceremony)) {
                return Optional.empty();
            }
            manager.verify(data, new RegistrationParameters(server(challenge), PARAMETERS, true, true));
            var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var key = Objects.requireNonNull(made.getAttestedCredentialData());
            var model = Objects.requireNonNullElse(key.getAaguid().getValue(), AAGUID.ZERO.getValue());
            var kept = new KeyMaterial(
                    key.getCredentialId(),
                    converter.getCborMapper().writeValueAsBytes(key.getCOSEKey()),
                    made.getSignCount(),
                    made.isFlagBE(),
                    made.isFlagBS(),
                    Objects.requireNonNull(model));
            return Optional.of(new Made(kept, Challenges.hash(challenge.getValue())));
        } catch (RuntimeException notRight) {
            return Optional.empty();
        }
    }

    /** Reads an answer; empty where it is none. */
    Optional<Claim> read(String json) {
        try {
            var data = manager.parseAuthenticationResponseJSON(json);
            var handle = data.getUserHandle();
            return Optional.of(new Claim(
                    data,
                    data.getCredentialId(),
                    handle == null ? new byte[0] : handle,
                    Objects.requireNonNull(data.getCollectedClientData())
                            .getChallenge()
                            .getValue()));
        } catch (RuntimeException notReadable) {
            return Optional.empty();
        }
    }

    Verdict check(Claim claim, Ceremony ceremony, KeyMaterial key) {
        if (!challenges.isGood(claim.challenge(), ceremony)) {
            return new Verdict.Wrong();
        }
        try {
            manager.verify(
                    claim.data(),
                    new AuthenticationParameters(
                            server(new DefaultChallenge(claim.challenge())),
                            kept(key),
                            List.of(key.credentialId()),
                            true,
                            true));
            var seen = Objects.requireNonNull(claim.data().getAuthenticatorData());
            return new Verdict.Right(seen.getSignCount(), seen.isFlagBS());
        } catch (MaliciousCounterValueException copied) {
            return new Verdict.Copied();
        } catch (RuntimeException notRight) {
            return new Verdict.Wrong();
        }
    }

    private CredentialRecordImpl kept(KeyMaterial key) {
        var cose = Objects.requireNonNull(converter.getCborMapper().readValue(key.publicKey(), COSEKey.class));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.backupEligible(),
                key.backedUp(),
                key.signCount(),
                new AttestedCredentialData(new AAGUID(key.model()), key.credentialId(), cose),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(Challenge challenge) {
        return ServerProperty.builder()
                .origins(origins.all())
                .rpId(origins.host())
                .challenge(challenge)
                .build();
    }
}
