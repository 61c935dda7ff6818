package uk.co.pharmacyiq.identity.passkey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.passkey.Passkey;

/** All of somebody's passkeys as the API tells them, the oldest first. */
record PasskeysAnswer(List<PasskeyAnswer> passkeys) {

    static PasskeysAnswer of(List<Passkey> passkeys) {
        return new PasskeysAnswer(passkeys.stream().map(PasskeyAnswer::of).toList());
    }

    /** One of them. */
    record PasskeyAnswer(
            String id,
            String name,
            String createdAt,
            @Nullable String lastUsedAt,
            boolean synced) {

        static PasskeyAnswer of(Passkey passkey) {
            return new PasskeyAnswer(
                    passkey.id().toString(),
                    passkey.name(),
                    passkey.createdAt().toString(),
                    passkey.lastUsedAt().map(Object::toString).orElse(null),
                    passkey.synced());
        }
    }
}
