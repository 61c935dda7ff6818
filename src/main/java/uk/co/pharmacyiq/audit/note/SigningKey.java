package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** An Ed25519 key that signs notes under a name, or cosigns checkpoints. Whoever holds it speaks for the log. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final Ed25519PrivateKeyParameters key;
    private final VerifierKey verifier;
    private final VerifierKey cosigner;

    private SigningKey(String name, Ed25519PrivateKeyParameters key) {
        var publicKey = key.generatePublicKey().getEncoded();
        this.key = key;
        this.verifier = new VerifierKey(name, VerifierKey.ED25519, publicKey);
        this.cosigner = new VerifierKey(name, VerifierKey.COSIGNATURE, publicKey);
    }

    /** A new key. */
    public static SigningKey generate(String name, SecureRandom random) {
        return new SigningKey(name, new Ed25519PrivateKeyParameters(random));
    }

    /** The key that 32 secret bytes are, under a name. */
    public static SigningKey of(String name, byte[] seed) {
        return new SigningKey(name, new Ed25519PrivateKeyParameters(seed));
    }

    /** The key a word such as {@code PRIVATE+KEY+name+id+...} stands for. */
    public static Optional<SigningKey> parse(String skey) {
        if (!skey.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return KeyText.parse(skey.substring(PREFIX.length()))
                .filter(read -> read.type() == VerifierKey.ED25519)
                .flatMap(read -> Optional.of(new SigningKey(read.name(), new Ed25519PrivateKeyParameters(read.key())))
                        .filter(made -> Arrays.equals(made.verifier.id(), read.id())));
    }

    /** The key as one word, to keep secret. */
    public String secretText() {
        return PREFIX + new KeyText(name(), verifier.id(), VerifierKey.ED25519, key.getEncoded()).text();
    }

    public String name() {
        return verifier.name();
    }

    /** What verifies the notes that this key signs. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** What verifies the checkpoints that this key cosigns. */
    public VerifierKey cosigner() {
        return cosigner;
    }

    /** The same key under another name, which gives it another id. */
    public SigningKey named(String other) {
        return new SigningKey(other, key);
    }

    /** The line that signs a text, with its line feed. */
    public String sign(String text) {
        return new SignedNote.Signature(name(), verifier.id(), Ed25519.sign(key, text.getBytes(UTF_8))).line();
    }

    /** The line that says this witness saw a checkpoint at this time, and none that contradicts it. */
    public String cosign(String checkpointBody, Instant at) {
        var unsigned = new Cosignature(at.getEpochSecond(), new byte[Ed25519.SIGNATURE_LENGTH]);
        var signature = Ed25519.sign(key, unsigned.signed(checkpointBody));
        var signed = new Cosignature(unsigned.seconds(), signature);
        return new SignedNote.Signature(name(), cosigner.id(), signed.encode()).line();
    }

    /** Names the public key only: this may end up in a log file. */
    @Override
    public String toString() {
        return verifier.text();
    }
}
