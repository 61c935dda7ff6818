package uk.co.pharmacyiq.audit;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.keys.SealedText;

/** Keys of subjects as the database may hold them: sealed under the organisation's. */
final class KeyWrapping {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String COLUMN = "audit.subject_key.wrapped";

    private final OrganisationKeys keys;
    private final SealedText text;

    KeyWrapping(OrganisationKeys keys, SealedText text) {
        this.keys = keys;
        this.text = text;
    }

    /** The key for what belongs to nobody; it is derived and stands nowhere. */
    SecretKey own(OrganisationId organisation) {
        return keys.derive(organisation, "AES", "audit-sealed");
    }

    byte[] wrap(OrganisationId organisation, UUID subject, SecretKey key) {
        return text.sealBytes(organisation, COLUMN, subject, key.getEncoded());
    }

    SecretKey unwrap(OrganisationId organisation, UUID subject, byte[] wrapped) {
        return new SecretKeySpec(text.openBytes(organisation, COLUMN, subject, wrapped), "AES");
    }

    /** A new key. */
    static SecretKey random() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }
}
