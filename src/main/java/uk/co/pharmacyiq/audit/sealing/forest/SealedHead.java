package uk.co.pharmacyiq.audit.sealing.forest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;
import uk.co.pharmacyiq.audit.tree.Merkle;

/**
 * One head of an organisation's log as it entered the log of heads: there it is SHA-256 over a salt and the body of the
 * organisation's checkpoint, so that outsiders learn nothing of how much anybody does.
 */
public record SealedHead(UUID organisation, long size, byte[] root, byte[] salt, long index) {

    private static final String COLUMNS = "select s.organisation_id, s.size, s.root, s.salt, s.head_idx ";

    private static final String OF_GROWN = COLUMNS + """
              from unnest(?, ?) as u (organisation_id, size)
              join audit.sealed_head s on s.organisation_id = u.organisation_id and s.log = ? and s.size = u.size
             order by s.head_idx
            """;

    private static final String SINCE = COLUMNS + """
              from audit.sealed_head s
             where s.log = ? and s.head_idx >= ?
             order by s.head_idx
            """;

    private static final String OF_ORGANISATION = COLUMNS + """
              from audit.sealed_head s
             where s.log = ? and s.organisation_id = ?
             order by s.size
            """;

    private static final String NEWEST = COLUMNS + """
              from audit.sealed_head s
             where s.log = ? and s.organisation_id = ? and s.head_idx < ?
             order by s.size desc
             limit 1
            """;

    private static final String STORED = "select leaf_hash from audit.head_leaf where log = ? and idx = ?";

    private static final String ADD = """
            insert into audit.sealed_head (organisation_id, log, size, root, salt, head_idx)
            select u.organisation_id, ?, u.size, u.root, u.salt, u.head_idx
              from unnest(?, ?, ?, ?, ?) as u (organisation_id, size, root, salt, head_idx)
            """;

    /** The hash under which it stands in the log of heads, given the name of the organisation's log. */
    public byte[] leafHash(String origin) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return Merkle.leafHash(
                    sha.digest(new Checkpoint(origin, size, root).body().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the log of heads holds this head where it says. */
    public boolean stands(Connection connection, int log, String origin) throws SQLException {
        return Sql.first(connection, STORED, row -> row.getBytes(1), log, index)
                .filter(stored -> Arrays.equals(stored, leafHash(origin)))
                .isPresent();
    }

    public static void add(Connection connection, int log, List<SealedHead> heads) throws SQLException {
        Sql.run(
                connection,
                ADD,
                log,
                heads.stream().map(SealedHead::organisation).toArray(UUID[]::new),
                heads.stream().mapToLong(SealedHead::size).toArray(),
                heads.stream().map(SealedHead::root).toArray(byte[][]::new),
                heads.stream().map(SealedHead::salt).toArray(byte[][]::new),
                heads.stream().mapToLong(SealedHead::index).toArray());
    }

    /** Those that one round wrote. */
    public static List<SealedHead> of(Connection connection, int log, Collection<Growth> grown) throws SQLException {
        return Sql.rows(
                connection,
                OF_GROWN,
                SealedHead::read,
                grown.stream().map(Growth::organisation).toArray(UUID[]::new),
                grown.stream().mapToLong(each -> each.after().size()).toArray(),
                log);
    }

    /** All from one index of the log of heads on. */
    public static List<SealedHead> since(Connection connection, int log, long index) throws SQLException {
        return Sql.rows(connection, SINCE, SealedHead::read, log, index);
    }

    public static List<SealedHead> of(Connection connection, int log, UUID organisation) throws SQLException {
        return Sql.rows(connection, OF_ORGANISATION, SealedHead::read, log, organisation);
    }

    /** An organisation's newest that a log of heads of this size holds. */
    public static Optional<SealedHead> newest(Connection connection, int log, UUID organisation, long size)
            throws SQLException {
        return Sql.first(connection, NEWEST, SealedHead::read, log, organisation, size);
    }

    private static SealedHead read(ResultSet row) throws SQLException {
        return new SealedHead(Sql.uuid(row, 1), row.getLong(2), row.getBytes(3), row.getBytes(4), row.getLong(5));
    }
}
