package uk.co.pharmacyiq.keys;

/**
 * Whoever holds the key that wraps the keys of organisations, outside the database: a file, a hardware token, a vault. It
 * wraps AES-256 keys of 32 bytes and binds each to its place.
 */
public interface KeyProvider {

    /** The identifier of the key that wraps from now on: {@code file:9f3a01c2}, {@code vault:pharmacyiq:v3}. */
    String current();

    /** Wraps a key for a place; only there will it open. */
    byte[] wrap(String place, byte[] key);

    /**
     * Opens what was wrapped.
     *
     * @param keyId what {@link #current} was when it was wrapped
     * @throws IllegalStateException if that key is not there any more, or the wrapped bytes were altered or moved
     */
    byte[] unwrap(String keyId, String place, byte[] wrapped);
}
