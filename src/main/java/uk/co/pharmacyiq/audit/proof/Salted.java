package uk.co.pharmacyiq.audit.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What an organisation's checkpoint is in the log of heads: nothing that tells whose it is or how large. */
final class Salted {

    private Salted() {}

    static byte[] entry(byte[] salt, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
