package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.SecretFile;

/** One login to a token, by the JDK's own bridge to PKCS#11. */
final class Token {

    private static final int BITS = 256;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Provider provider;
    private final KeyStore keys;

    private Token(Provider provider, KeyStore keys) {
        this.provider = provider;
        this.keys = keys;
    }

    /** Signs in with the PIN as its file says it now. */
    static Token open(KeySettings.InToken settings) {
        char[] pin = new char[0];
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration(settings));
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            pin = SecretFile.read(settings.pinFile()).toCharArray();
            keys.load(null, pin);
            return new Token(provider, keys);
        } catch (GeneralSecurityException
                | IOException
                | ProviderException
                | InvalidParameterException
                | CommandFailed e) {
            throw new KeysUnavailable("The token behind " + settings.module() + " does not let us in: " + reason(e), e);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** What the bridge reads. Keys that it makes never leave the token. */
    private static String configuration(KeySettings.InToken settings) {
        return "--name = pharmacyiq\nlibrary = \"" + settings.module() + "\"\n"
                + settings.slot().map(slot -> "slot = " + slot).orElse("slotListIndex = 0") + "\n"
                + """
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_TOKEN = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """;
    }

    List<String> labels() throws GeneralSecurityException {
        return Collections.list(keys.aliases());
    }

    /** The nonce, then what was wrapped, with its tag. */
    byte[] wrap(String label, String place, byte[] key) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, label, nonce, place).doFinal(key);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** The key; nothing where the box is damaged or of another place. */
    Optional<byte[]> unwrap(String label, String place, byte[] box) throws GeneralSecurityException {
        if (box.length < NONCE + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, label, Arrays.copyOf(box, NONCE), place);
            return Optional.of(cipher.doFinal(box, NONCE, box.length - NONCE));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String label, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(mode, key(label), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Makes a key inside the token, which cannot be taken out of it. */
    void make(String label) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
        generator.init(BITS);
        keys.setKeyEntry(label, generator.generateKey(), null, null);
    }

    /** Whether a key is where nobody can take it out. */
    boolean isHidden(String label) throws GeneralSecurityException {
        return key(label).getEncoded() == null;
    }

    private SecretKey key(String label) throws GeneralSecurityException {
        if (!(keys.getKey(label, null) instanceof SecretKey key)) {
            throw new KeysUnavailable(
                    "The token holds no key " + label + ": make one with keys --next, or put it back");
        }
        if (key.getEncoded() != null) {
            throw new KeysUnavailable(
                    "The token gives its key " + label + " out: it must be sensitive and not extractable");
        }
        return key;
    }

    /** The innermost word on it, such as CKR_PIN_INCORRECT; never the PIN. */
    static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return String.valueOf(inner.getMessage());
    }
}
