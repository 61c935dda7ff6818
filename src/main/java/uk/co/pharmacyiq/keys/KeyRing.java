package uk.co.pharmacyiq.keys;

import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import uk.co.pharmacyiq.kernel.MasterKey;

/** The keys of one organisation by version, as far as they were not destroyed. Old ones open, the newest seals. */
final class KeyRing {

    private static final String TEXT = "text";

    private final TreeMap<Integer, MasterKey> keys;
    private final Map<Integer, SecretKey> forText = new TreeMap<>();

    KeyRing(Map<Integer, MasterKey> keys) {
        this.keys = new TreeMap<>(keys);
        keys.forEach((version, key) -> forText.put(version, key.derive("AES", TEXT, "")));
    }

    int newest() {
        return keys.lastKey();
    }

    boolean has(int version) {
        return keys.containsKey(version);
    }

    /** The key that seals text. */
    SecretKey ofText(int version) {
        var key = forText.get(version);
        if (key == null) {
            throw new IllegalStateException("there is no version " + version + " of this organisation's key");
        }
        return key;
    }

    /** A key for one purpose, from the first version: it stays the same when later versions come. */
    SecretKey derive(String algorithm, String purpose) {
        return keys.firstEntry().getValue().derive(algorithm, purpose, "");
    }

    @Override
    public String toString() {
        return "KeyRing[hidden]";
    }
}
