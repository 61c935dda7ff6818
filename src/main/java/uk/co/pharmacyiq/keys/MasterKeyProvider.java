package uk.co.pharmacyiq.keys;

import java.util.HexFormat;
import javax.crypto.SecretKey;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.SealedBox;

/** Wraps with a key derived from the installation's one master key. */
public final class MasterKeyProvider implements KeyProvider {

    private final SecretKey key;
    private final String id;

    public MasterKeyProvider(MasterKey masterKey) {
        this.key = masterKey.derive("AES", "organisation-keys", "");
        this.id = "file:"
                + HexFormat.of()
                        .formatHex(masterKey
                                .derive("AES", "organisation-keys", "identifier")
                                .getEncoded())
                        .substring(0, 8);
    }

    @Override
    public String current() {
        return id;
    }

    @Override
    public byte[] wrap(String place, byte[] wrapped) {
        return SealedBox.seal(key, place, wrapped);
    }

    @Override
    public byte[] unwrap(String keyId, String place, byte[] wrapped) {
        if (!keyId.equals(id)) {
            throw new IllegalStateException("a key was wrapped by " + keyId + ", and the master key here is " + id);
        }
        return SealedBox.open(key, place, wrapped);
    }
}
