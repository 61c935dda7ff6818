package uk.co.pharmacyiq.audit;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SealedBox;
import uk.co.pharmacyiq.keys.OrganisationKeys;

/** Keys of subjects as the database may hold them: wrapped for their organisation by a key derived from the organisation's. */
final class KeyWrapping {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrganisationKeys keys;

    KeyWrapping(OrganisationKeys keys) {
        this.keys = keys;
    }

    /** The key for what belongs to nobody; it is derived and stands nowhere. */
    SecretKey own(OrganisationId organisation) {
        return keys.derive(organisation, "AES", "audit-sealed");
    }

    byte[] wrap(OrganisationId organisation, UUID subject, SecretKey key) {
        return SealedBox.seal(wrapping(organisation), place(subject), key.getEncoded());
    }

    SecretKey unwrap(OrganisationId organisation, UUID subject, byte[] wrapped) {
        return new SecretKeySpec(SealedBox.open(wrapping(organisation), place(subject), wrapped), "AES");
    }

    /** A new key. */
    static SecretKey random() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    private SecretKey wrapping(OrganisationId organisation) {
        return keys.derive(organisation, "AES", "audit-subject-keys");
    }

    private static String place(UUID subject) {
        return "audit.subject_key/" + subject;
    }
}
