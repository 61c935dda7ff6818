package uk.co.pharmacyiq.audit.note;

import static org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull;
import static org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyPartial;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Ed25519 as Bouncy Castle makes it, many times faster than the one of the JDK. */
final class Ed25519 {

    static final int SIGNATURE_LENGTH = 64;

    private Ed25519() {}

    /** Whether these bytes are a point that can be verified with. */
    static boolean isPoint(byte[] key) {
        return key.length == Ed25519PublicKeyParameters.KEY_SIZE && validatePublicKeyPartial(key, 0);
    }

    /** Whether these bytes are a public key that somebody can have made: a point, and none of the few of small order. */
    static boolean isPublicKey(byte[] key) {
        return key.length == Ed25519PublicKeyParameters.KEY_SIZE && validatePublicKeyFull(key, 0);
    }

    static byte[] sign(Ed25519PrivateKeyParameters key, byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(publicKey));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
