package uk.co.pharmacyiq.identity.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator made of software, and the browser around it: makes one ES256 key and signs with it as the standard asks,
 * or, where a test tells it to, in ways it never would.
 */
public final class SoftAuthenticator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int BACKED_UP = 0x10;
    private static final int KEY_INCLUDED = 0x40;

    private final byte[] credentialId = random(32);
    private final KeyPair keys = keys();
    private byte[] userHandle = new byte[0];

    /** Where the browser believes to be. */
    public String origin;

    /** The host that it tells the authenticator; empty where it is the one that was asked for. */
    public String host = "";

    /** Whether the person showed finger, face or PIN. */
    public boolean verified = true;

    /** Whether it is copied among devices. */
    public boolean synced;

    /** How often it signed; stays at zero where it does not count. */
    public long count;

    /** Whether it counts. */
    public boolean counts = true;

    public SoftAuthenticator(String origin) {
        this.origin = origin;
    }

    /** The browser's answer to what it was asked when a passkey is made. */
    public String create(String options) {
        var asked = JSON.readTree(options);
        userHandle = decode(asked.get("user").get("id"));
        var host = this.host.isEmpty() ? asked.get("rp").get("id").stringValue() : this.host;
        var client = client("webauthn.create", asked);
        var attested = new Bytes()
                .add(data(host, KEY_INCLUDED))
                .add(new byte[16])
                .add(ByteBuffer.allocate(2)
                        .putShort((short) credentialId.length)
                        .array())
                .add(credentialId)
                .add(cose())
                .all();
        var attestation = new Bytes()
                .map(3)
                .text("fmt")
                .text("none")
                .text("attStmt")
                .map(0)
                .text("authData")
                .bytes(attested)
                .all();
        return answer("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
                .formatted(encode(client), encode(attestation)));
    }

    /** The browser's answer when a passkey is shown, as a discoverable one answers. */
    public String get(String options) {
        return get(options, true);
    }

    /** The same, with or without what it remembers of whose it is. */
    public String get(String options, boolean remembers) {
        var asked = JSON.readTree(options);
        var host = this.host.isEmpty() ? asked.get("rpId").stringValue() : this.host;
        if (counts) {
            count++;
        }
        var client = client("webauthn.get", asked);
        var data = data(host, 0);
        var signature = sign(new Bytes().add(data).add(sha256(client)).all());
        return answer("\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\"%s"
                .formatted(
                        encode(client),
                        encode(data),
                        encode(signature),
                        remembers ? ",\"userHandle\":\"" + encode(userHandle) + "\"" : ""));
    }

    public byte[] credentialId() {
        return credentialId.clone();
    }

    /** Makes it say that it is somebody else's. */
    public void pretend(byte[] handle) {
        userHandle = handle.clone();
    }

    private String answer(String response) {
        var id = encode(credentialId);
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"authenticatorAttachment\":\"platform\",\"clientExtensionResults\":{},\"response\":{%s}}"
                .formatted(id, id, response);
    }

    private byte[] client(String type, JsonNode asked) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, asked.get("challenge").stringValue(), origin)
                .getBytes(UTF_8);
    }

    private byte[] data(String host, int more) {
        int flags = PRESENT | (verified ? VERIFIED : 0) | (synced ? BACKUP_ELIGIBLE | BACKED_UP : 0) | more;
        return new Bytes()
                .add(sha256(host.getBytes(UTF_8)))
                .add(new byte[] {(byte) flags})
                .add(ByteBuffer.allocate(4).putInt((int) count).array())
                .all();
    }

    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return new Bytes()
                .map(5)
                .number(1)
                .number(2)
                .number(3)
                .number(-7)
                .number(-1)
                .number(1)
                .number(-2)
                .bytes(coordinate(point.getAffineX()))
                .number(-3)
                .bytes(coordinate(point.getAffineY()))
                .all();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.stringValue());
    }

    /** Just enough CBOR. */
    private static final class Bytes {

        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        private Bytes add(byte[] bytes) {
            all.writeBytes(bytes);
            return this;
        }

        private Bytes head(int major, int length) {
            if (length < 24) {
                return add(new byte[] {(byte) (major << 5 | length)});
            }
            return length < 256
                    ? add(new byte[] {(byte) (major << 5 | 24), (byte) length})
                    : add(new byte[] {(byte) (major << 5 | 25), (byte) (length >> 8), (byte) length});
        }

        private Bytes number(int number) {
            return number >= 0 ? head(0, number) : head(1, -1 - number);
        }

        private Bytes bytes(byte[] bytes) {
            return head(2, bytes.length).add(bytes);
        }

        private Bytes text(String text) {
            var bytes = text.getBytes(UTF_8);
            return head(3, bytes.length).add(bytes);
        }

        private Bytes map(int entries) {
            return head(5, entries);
        }

        private byte[] all() {
            return Arrays.copyOf(all.toByteArray(), all.size());
        }
    }
}
