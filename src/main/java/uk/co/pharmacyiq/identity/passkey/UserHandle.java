package uk.co.pharmacyiq.identity.passkey;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;

/**
 * What a passkey remembers of whose it is: the organisation, and 16 bytes that say who to us and nothing to anybody else.
 * It is the same for all passkeys of a person, so that a phone keeps one for each account, and it tells which organisation
 * to look in before anybody is known.
 */
@Component
class UserHandle {

    private static final int PERSON_BYTES = 16;
    private static final int BYTES = 2 * Long.BYTES + PERSON_BYTES;

    private final SecretKey key;

    UserHandle(MasterKey masterKey) {
        this.key = masterKey.derive("HmacSHA256", "passkey-handle", "");
    }

    byte[] of(OrganisationId organisation, PersonId person) {
        var secret = SecretToken.derived(key, organisation + "/" + person).hash();
        return ByteBuffer.allocate(BYTES)
                .putLong(organisation.value().getMostSignificantBits())
                .putLong(organisation.value().getLeastSignificantBits())
                .put(secret, 0, PERSON_BYTES)
                .array();
    }

    /** The organisation a handle names; empty where it is no handle of ours. */
    static Optional<OrganisationId> organisation(byte[] handle) {
        var bytes = ByteBuffer.wrap(handle);
        return handle.length == BYTES
                ? Optional.of(new OrganisationId(new UUID(bytes.getLong(), bytes.getLong())))
                : Optional.empty();
    }

    boolean isOf(OrganisationId organisation, PersonId person, byte[] handle) {
        return MessageDigest.isEqual(of(organisation, person), Arrays.copyOf(handle, handle.length));
    }
}
