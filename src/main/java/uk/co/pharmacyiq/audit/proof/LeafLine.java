package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * A leaf of an organisation's log beside the event it stands for.
 *
 * @param leaf the event's public bytes; null where the event is not there any more
 * @param sealedHash SHA-256 of what the database holds sealed beside it
 * @param moved whether the leaf gives the event another transaction than the event has
 */
record LeafLine(
        long index, UUID event, byte[] hash, byte @Nullable [] leaf, byte @Nullable [] sealedHash, boolean moved) {

    static final String SELECT = """
            select l.idx, l.event_id, l.leaf_hash, e.leaf, sha256(e.sealed), e.xid is distinct from l.xid
              from audit.leaf l
              left join audit.event e
                on e.organisation_id = l.organisation_id and e.event_id = l.event_id and e.at = l.at
             where l.organisation_id = ?
               and l.log = ?
             order by l.idx
            """;

    private static final Pattern NAMES =
            Pattern.compile(",\"id\":\"([0-9a-f-]{36})\",\"org\":\"([0-9a-f-]{36})\",\"outcome\":\"");
    private static final Pattern SEALED = Pattern.compile(",\"sealed\":\"([A-Za-z0-9+/]{43}=)\",\"seq\":");

    static LeafLine read(ResultSet row) throws SQLException {
        return new LeafLine(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                row.getBytes(4),
                row.getBytes(5),
                row.getBoolean(6));
    }

    boolean dropped() {
        return leaf == null;
    }

    /** Whether the leaf tells of the record itself, for example that something is missing. */
    boolean isOfTheRecord() {
        return leaf != null && text().contains("\"action\":\"RECORD_");
    }

    String text() {
        return leaf == null ? "" : new String(leaf, UTF_8);
    }

    /** What does not fit together is told. */
    void check(OrganisationId organisation, Findings findings) {
        if (leaf == null || sealedHash == null) {
            return;
        }
        if (!Arrays.equals(Merkle.leafHash(leaf), hash)) {
            findings.at(index, "leaf-changed", "The event is not the one that was sealed.");
            return;
        }
        var names = NAMES.matcher(text());
        var sealed = SEALED.matcher(text());
        if (!names.find() || !sealed.find()) {
            findings.at(index, "malformed", "The event is not in the form that events have.");
        } else if (!names.group(2).equals(organisation.toString())) {
            findings.at(index, "wrong-organisation", "The event is of another organisation.");
        } else if (!names.group(1).equals(event.toString())) {
            findings.at(index, "malformed", "The event is stored under the identifier of another.");
        } else if (!sealed.group(1).equals(Base64.getEncoder().encodeToString(sealedHash))) {
            findings.at(index, "body-changed", "What is sealed beside the event is not what was sealed.");
        } else if (moved) {
            findings.at(index, "order", "The event was written in another transaction than the log says.");
        }
    }
}
