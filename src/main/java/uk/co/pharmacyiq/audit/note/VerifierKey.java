package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/**
 * The public half of a key, with the name it signs under: of a log ({@link #ED25519}) or of a witness
 * ({@link #COSIGNATURE}). It may be shown to anyone, and is all that an outsider needs.
 */
public record VerifierKey(String name, byte type, byte[] publicKey) {

    /** The type of a key that signs notes. */
    public static final byte ED25519 = 0x01;

    /** The type of a key that cosigns checkpoints, with the time. */
    public static final byte COSIGNATURE = 0x04;

    public VerifierKey {
        if (!StrictText.name(name) || !known(type) || !Ed25519.isPoint(publicKey)) {
            throw new IllegalArgumentException("not the name, type and 32 bytes of an Ed25519 key");
        }
    }

    /** The key a word such as {@code example.com/foo+530d903a+AekyeR...} stands for. */
    public static Optional<VerifierKey> parse(String vkey) {
        return KeyText.parse(vkey)
                .filter(read -> known(read.type()) && Ed25519.isPublicKey(read.key()))
                .filter(read -> Arrays.equals(read.id(), KeyText.id(read.name(), read.type(), read.key())))
                .map(read -> new VerifierKey(read.name(), read.type(), read.key()));
    }

    /** The key as one word, to publish. */
    public String text() {
        return new KeyText(name, id(), type, publicKey).text();
    }

    /** The four bytes that tell this key's signatures from those of others. */
    public byte[] id() {
        return KeyText.id(name, type, publicKey);
    }

    /** The same key under another name, which gives it another id. */
    public VerifierKey named(String other) {
        return new VerifierKey(other, type, publicKey);
    }

    /** Whether the bytes of a signature line, without the id, are this key's signature of a text. */
    public boolean verifies(String text, byte[] signature) {
        if (type == COSIGNATURE) {
            return Cosignature.parse(signature)
                    .filter(read -> Ed25519.verifies(publicKey, read.signed(text), read.signature()))
                    .isPresent();
        }
        return Ed25519.verifies(publicKey, text.getBytes(UTF_8), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey(var itsName, var itsType, var itsKey)
                && name.equals(itsName)
                && type == itsType
                && Arrays.equals(publicKey, itsKey);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(publicKey) + type;
    }

    @Override
    public String toString() {
        return text();
    }

    private static boolean known(byte type) {
        return type == ED25519 || type == COSIGNATURE;
    }
}
