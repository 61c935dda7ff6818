package uk.co.pharmacyiq.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Says to the database which organisation a transaction is for, so that no statement can say it in our place: signed with a
 * key that only the database's owner can read, for one connection, once. Needs a session of its own with the
 * server: a pool between the two that shares sessions by transaction is refused.
 */
@Component
public class TenantContext {

    /** Binds the transaction; its values come from {@link #sign}. To be sent before any statement whose policies ask. */
    public static final String BIND = "select kernel.bind(?, ?, ?, ?)";

    /** How many values it takes. */
    public static final int VALUES = 4;

    /** Turns of this program; each connection belongs to one program, so they only ever rise on it. */
    private static final AtomicLong TURNS = new AtomicLong();

    private final JdbcTemplate plain;
    private final ContextKey key;

    TenantContext(JdbcTemplate plain, MasterKey masterKey) {
        this.plain = plain;
        this.key = ContextKey.of(masterKey);
    }

    /** Binds the transaction under way. */
    public void bind(OrganisationId organisation) {
        plain.execute((Connection connection) -> {
            try (var statement = connection.prepareStatement(BIND)) {
                sign(statement, organisation);
                statement.execute();
                return true;
            }
        });
    }

    /** Sets the first values of a statement that begins with {@link #BIND}: good on its connection, once. */
    public void sign(PreparedStatement statement, OrganisationId organisation) throws SQLException {
        set(statement, said(organisation, statement.getConnection()));
    }

    /** What is said on one connection, once. */
    record Said(int key, UUID organisation, long turn, byte @Nullable [] mac) {}

    Said said(OrganisationId organisation, Connection connection) throws SQLException {
        long turn = TURNS.incrementAndGet();
        int process = connection.unwrap(PGConnection.class).getBackendPID();
        return new Said(key.id(), organisation.value(), turn, key.mac(organisation, turn, process));
    }

    static void set(PreparedStatement statement, Said said) throws SQLException {
        statement.setInt(1, said.key());
        statement.setObject(2, said.organisation());
        statement.setLong(3, said.turn());
        statement.setBytes(4, said.mac());
    }

    /** The key contexts are signed with, as it is derived and as the database keeps it. */
    public record ContextKey(int id, SecretKey secret) {

        private static final int BLOCK = 64;

        /** The one of an installation; its identifier follows from it. */
        public static ContextKey of(MasterKey masterKey) {
            var identifier =
                    masterKey.derive("AES", "tenant-context", "identifier").getEncoded();
            return new ContextKey(
                    ByteBuffer.wrap(identifier).getInt() & Integer.MAX_VALUE,
                    masterKey.derive("HmacSHA256", "tenant-context", ""));
        }

        /** The key of the inner hash of HMAC (RFC 2104). */
        public byte[] innerPad() {
            return pad((byte) 0x36);
        }

        /** The key of its outer hash. */
        public byte[] outerPad() {
            return pad((byte) 0x5c);
        }

        /** What only the holder of the key can say of an organisation on the connection of one process of the database. */
        byte[] mac(OrganisationId organisation, long turn, int process) {
            var said = ByteBuffer.allocate(32)
                    .putInt(id)
                    .putLong(organisation.value().getMostSignificantBits())
                    .putLong(organisation.value().getLeastSignificantBits())
                    .putLong(turn)
                    .putInt(process)
                    .array();
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(secret);
                return mac.doFinal(said);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private byte[] pad(byte with) {
            var pad = new byte[BLOCK];
            var bytes = secret.getEncoded();
            for (int at = 0; at < BLOCK; at++) {
                pad[at] = (byte) ((at < bytes.length ? bytes[at] : 0) ^ with);
            }
            return pad;
        }

        @Override
        public String toString() {
            return "ContextKey[" + id + "]";
        }
    }
}
