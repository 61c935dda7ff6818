package uk.co.pharmacyiq.audit;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SealedBox;

/** Keys of subjects as the database may hold them: wrapped for their organisation by a key derived from the master key. */
final class KeyWrapping {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey masterKey;

    KeyWrapping(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** The organisation's own key, for what belongs to nobody; it is derived and stands nowhere. */
    SecretKey own(OrganisationId organisation) {
        return masterKey.derive("AES", "audit-sealed", organisation.toString());
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
        return masterKey.derive("AES", "audit-subject-keys", organisation.toString());
    }

    private static String place(UUID subject) {
        return "audit.subject_key/" + subject;
    }
}
