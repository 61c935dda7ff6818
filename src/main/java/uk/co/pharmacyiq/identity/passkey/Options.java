package uk.co.pharmacyiq.identity.passkey;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What a browser is asked, in the words of the Web Authentication standard: {@code parseCreationOptionsFromJSON} and
 * {@code parseRequestOptionsFromJSON} read it as it is.
 */
public final class Options {

    private Options() {}

    /** A passkey that somebody has. */
    public record Descriptor(String type, String id) {

        static Descriptor of(byte[] credential) {
            return new Descriptor("public-key", base64(credential));
        }
    }

    /** To sign in, or to prove anew who one is. */
    public record Get(
            String challenge, long timeout, String rpId, List<Descriptor> allowCredentials, String userVerification) {

        public Get {
            allowCredentials = List.copyOf(allowCredentials);
        }
    }

    /** To make a new one. */
    public record Create(
            Party rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation,
            Map<String, Boolean> extensions) {

        public Create {
            pubKeyCredParams = List.copyOf(pubKeyCredParams);
            excludeCredentials = List.copyOf(excludeCredentials);
            extensions = Map.copyOf(extensions);
        }
    }

    /** This installation. */
    public record Party(String id, String name) {}

    /** Whose it will be: shown by the browser, not by us. */
    public record User(String id, String name, String displayName) {

        @Override
        public String toString() {
            return "User[hidden]";
        }
    }

    /** A way of signing that we can check. */
    public record Algorithm(String type, long alg) {}

    /** What it must be able to do. */
    public record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
