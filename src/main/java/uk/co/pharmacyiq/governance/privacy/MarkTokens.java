package uk.co.pharmacyiq.governance.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.OrganisationKeys;

/** Makes names and addresses comparable without keeping them: keyed hashes, with a key for each organisation. */
@Component
class MarkTokens {

    private static final int BYTES = 16;

    private final OrganisationKeys keys;

    MarkTokens(OrganisationKeys keys) {
        this.keys = keys;
    }

    /** Makes tokens for one organisation; not for two threads at once. */
    Maker of(OrganisationId organisation) {
        return new Maker(keys.derive(organisation, "HmacSHA256", "privacy-marks"));
    }

    /** Makes tokens for one organisation. */
    static final class Maker {

        private final Mac mac;

        private Maker(SecretKey key) {
            try {
                this.mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("this Java has no HmacSHA256", impossible);
            }
        }

        /** The last word of a name as it is displayed. */
        String lastWord(String displayName) {
            var words = displayName.strip().split("\\s+", -1);
            return token("surname", words[words.length - 1]);
        }

        /** A whole name as it is displayed, without what stands between the first and the last word. */
        String name(String displayName) {
            var words = displayName.strip().split("\\s+", -1);
            return token("name", words[0] + " " + words[words.length - 1]);
        }

        /** A surname, and each part of one that has several. */
        Stream<String> surnames(String family) {
            return Stream.concat(Stream.of(family), Arrays.stream(family.split("[\\s-]+", -1)))
                    .filter(part -> plain(part).length() > 2)
                    .map(part -> token("surname", part))
                    .distinct();
        }

        Optional<String> name(String given, String family) {
            return plain(given).isEmpty() || plain(family).isEmpty()
                    ? Optional.empty()
                    : Optional.of(name(given + " " + family));
        }

        /** The first line and the postcode; nothing where either is missing. */
        Optional<String> address(String line, String postcode) {
            return plain(line).isEmpty() || plain(postcode).isEmpty()
                    ? Optional.empty()
                    : Optional.of(token("address", line + " " + postcode));
        }

        private String token(String kind, String text) {
            var hash = mac.doFinal((kind + '\0' + plain(text)).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        }

        /** Letters and digits alone, without accents. */
        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .toLowerCase(Locale.UK)
                    .replaceAll("[^\\p{IsLetter}\\p{IsDigit}]", "");
        }
    }
}
