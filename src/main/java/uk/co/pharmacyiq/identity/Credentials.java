package uk.co.pharmacyiq.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import uk.co.pharmacyiq.kernel.SealedBox;
import uk.co.pharmacyiq.kernel.SecretToken;

/**
 * Secrets in the form in which they are kept: passwords as Argon2id hashes (19 MiB, two passes, as OWASP asks), sealed
 * with a key that is not in the database, so that a copy of the database alone is worth no guess; the secrets of
 * authenticators sealed likewise. Few hashes are worked out at a time: each takes memory.
 */
@Component
public class Credentials {

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
    private final String nobodysHash;

    Credentials(MasterKey masterKey) {
        this.masterKey = masterKey;
        this.nobodysHash = hash(SecretToken.random().text());
    }

    byte[] sealPassword(OrganisationId organisation, PersonId person, String password) {
        return SealedBox.seal(
                masterKey.derive("AES", "password", organisation.toString()),
                place("password", person.value()),
                hash(PasswordRules.normalised(password)).getBytes(UTF_8));
    }

    /** Whether the password is the one that was sealed; takes as long where none was. */
    boolean isPassword(OrganisationId organisation, PersonId person, byte @Nullable [] sealed, String typed) {
        var kept = sealed == null
                ? nobodysHash
                : new String(
                        SealedBox.open(
                                masterKey.derive("AES", "password", organisation.toString()),
                                place("password", person.value()),
                                sealed),
                        UTF_8);
        var password = PasswordRules.normalised(typed.length() > PasswordRules.MOST * 4 ? "" : typed);
        boolean same = inTurn(() -> argon.matches(password, kept));
        return same && sealed != null;
    }

    byte[] sealTotp(OrganisationId organisation, UUID owner, Totp totp) {
        return SealedBox.seal(
                masterKey.derive("AES", "totp", organisation.toString()), place("totp", owner), totp.secret());
    }

    Totp openTotp(OrganisationId organisation, UUID owner, byte[] sealed) {
        return new Totp(
                SealedBox.open(masterKey.derive("AES", "totp", organisation.toString()), place("totp", owner), sealed));
    }

    /** A PIN as it is kept. */
    public byte[] sealPin(OrganisationId organisation, PersonId person, String pin) {
        return SealedBox.seal(
                masterKey.derive("AES", "pin", organisation.toString()),
                place("pin", person.value()),
                hash(pin).getBytes(UTF_8));
    }

    /** Whether the PIN is the one that was sealed. */
    public boolean isPin(OrganisationId organisation, PersonId person, byte[] sealed, String typed) {
        var kept = new String(
                SealedBox.open(
                        masterKey.derive("AES", "pin", organisation.toString()), place("pin", person.value()), sealed),
                UTF_8);
        return inTurn(() -> argon.matches(typed, kept));
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

    private static String place(String what, UUID owner) {
        return "identity." + what + "/" + owner;
    }
}
