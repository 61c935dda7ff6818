package uk.co.pharmacyiq.identity;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.proof.PasswordRules;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.keys.SealedText;

/**
 * Secrets in the form in which they are kept: passwords as Argon2id hashes (19 MiB, two passes, as OWASP asks), sealed
 * under the organisation's key, so that a copy of the database alone is worth no guess; the secrets of
 * authenticators sealed likewise. Few hashes are worked out at a time: each takes memory.
 */
@Component
public class Credentials {

    private static final String PASSWORD = "identity.credential.password";
    private static final String TOTP = "identity.credential.totp_secret";
    private static final String OFFERED = "identity.invitation.totp_secret";
    private static final String PIN = "identity.pin.pin";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PASSES = 2;
    private static final int MEMORY_KIB = 19_456;

    /** Somebody who can sign in, with the secrets as they are kept. */
    record Known(
            UUID personId,
            String displayName,
            long rightsVersion,
            byte[] password,
            byte[] totpSecret,
            long lastTotpStep) {

        PersonId person() {
            return new PersonId(personId);
        }
    }

    /** A sealed password and authenticator, and the step of the first code that was shown. */
    record Secrets(PersonId person, byte[] password, byte[] totpSecret, long step) {}

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final MasterKey masterKey;
    private final SealedText sealed;
    private final String nobodysHash;

    Credentials(MasterKey masterKey, SealedText sealed) {
        this.masterKey = masterKey;
        this.sealed = sealed;
        this.nobodysHash = hash(SecretToken.random().text());
    }

    byte[] sealPassword(OrganisationId organisation, PersonId person, String password) {
        return sealed.seal(organisation, PASSWORD, person, hash(PasswordRules.normalised(password)));
    }

    /** Whether the password is the one that was sealed; takes as long where none was. */
    boolean isPassword(OrganisationId organisation, PersonId person, byte @Nullable [] kept, String typed) {
        var hash = kept == null ? nobodysHash : sealed.open(organisation, PASSWORD, person, kept);
        var password = PasswordRules.normalised(typed.length() > PasswordRules.MOST * 4 ? "" : typed);
        boolean same = inTurn(() -> argon.matches(password, hash));
        return same && kept != null;
    }

    /** The authenticator of somebody who has enrolled. */
    byte[] sealTotp(OrganisationId organisation, UUID person, Totp totp) {
        return sealed.sealBytes(organisation, TOTP, person, totp.secret());
    }

    Totp openTotp(OrganisationId organisation, UUID person, byte[] box) {
        return new Totp(sealed.openBytes(organisation, TOTP, person, box));
    }

    /** The authenticator that an invitation offers. */
    byte[] sealOffered(OrganisationId organisation, UUID invitation, Totp totp) {
        return sealed.sealBytes(organisation, OFFERED, invitation, totp.secret());
    }

    Totp openOffered(OrganisationId organisation, UUID invitation, byte[] box) {
        return new Totp(sealed.openBytes(organisation, OFFERED, invitation, box));
    }

    /** A PIN as it is kept. */
    public byte[] sealPin(OrganisationId organisation, PersonId person, String pin) {
        return sealed.seal(organisation, PIN, person, hash(pin));
    }

    /** Whether the PIN is the one that was sealed. */
    public boolean isPin(OrganisationId organisation, PersonId person, byte[] kept, String typed) {
        var hash = sealed.open(organisation, PIN, person, kept);
        return inTurn(() -> argon.matches(typed, hash));
    }

    /** The secret of an invitation link: the same again whenever it is asked for, and kept nowhere. */
    SecretToken invitationToken(OrganisationId organisation, UUID invitation) {
        return SecretToken.derived(
                masterKey.derive("HmacSHA256", "invitation", organisation.toString()), invitation.toString());
    }

    private String hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    private <T> T inTurn(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
