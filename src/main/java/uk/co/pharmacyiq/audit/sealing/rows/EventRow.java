package uk.co.pharmacyiq.audit.sealing.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A row of the record as sealing reads it.
 *
 * @param at when the database took it, in microseconds since 1970
 * @param sealedHash SHA-256 of its sealed part, made by the database
 */
public record EventRow(Place place, long xid, long at, Link link, byte[] leaf, byte[] sealedHash) {

    /** Whose event it is. */
    public record Place(UUID organisation, UUID event) {}

    /** Its place in the chain of the process that wrote it. */
    public record Link(UUID writer, long sequence, byte[] mac) {}

    /** What a statement selects so that {@link #read} understands it; the event's alias is {@code e}. */
    public static final String COLUMNS = """
            e.organisation_id, e.event_id, e.xid::text, (extract(epoch from e.at) * 1000000)::int8, e.writer_id, e.writer_seq,
            e.writer_mac, e.leaf, sha256(e.sealed)
            """;

    public static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                new Place(Sql.uuid(row, 1), Sql.uuid(row, 2)),
                Long.parseLong(row.getString(3)),
                row.getLong(4),
                new Link(Sql.uuid(row, 5), row.getLong(6), row.getBytes(7)),
                row.getBytes(8),
                row.getBytes(9));
    }

    public UUID organisation() {
        return place.organisation();
    }

    public UUID event() {
        return place.event();
    }

    public Cursor cursor() {
        return new Cursor(xid, link.sequence(), place.event());
    }
}
